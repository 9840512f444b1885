// The build puts VERSION and FILES before this: a hash of everything, and the page's files.
/* global VERSION, FILES */

const CACHE = `oauth-playground-${VERSION}`;

self.addEventListener('install', event => {
  event.waitUntil(
    caches.open(CACHE).then(cache => cache.addAll(FILES.map(file => new Request(file, { cache: 'reload' })))),
  );
});

self.addEventListener('activate', event => {
  const isOld = name => name.startsWith('oauth-playground-') && name !== CACHE;
  event.waitUntil(caches.keys().then(names => Promise.all(names.filter(isOld).map(name => caches.delete(name)))));
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET') return;
  // Names say what files hold: a server's Vary header has nothing to add.
  const options = { ignoreSearch: true, ignoreVary: true };
  const wanted = request.mode === 'navigate' ? './' : request;
  event.respondWith(
    caches
      .open(CACHE)
      .then(cache => cache.match(wanted, options))
      .then(kept => kept ?? fetch(request)),
  );
});
