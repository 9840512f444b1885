// AngularJS is loaded by a script and leaves its name on the window.
import './page.mjs';

Object.defineProperty(globalThis, 'angular', { get: () => window.angular, configurable: true });
await import('angular');
