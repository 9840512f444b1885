// Angular's Http of old by itself: of what it imports, newer versions of Angular can't load the adapter for the page.
import Module from 'node:module';
import '@angular/compiler';
import './page.mjs';

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === '@angular/platform-browser' ? {} : load.call(this, name, ...rest);
};
