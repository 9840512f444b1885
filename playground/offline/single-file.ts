import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/** Puts scripts and styles into the page, so that it opens from a disk, where browsers load no modules from files. */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') throw new Error('There is no page to put anything into.');
      let html = String(page.source);
      const put = (tag: RegExp, element: string): void => {
        if (!tag.test(html)) throw new Error(`The page has no ${String(tag)}.`);
        // As a function: code is full of `$`.
        html = html.replace(tag, () => element);
      };
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue;
        if (file.type === 'chunk') {
          const code = file.code.replaceAll('</script', String.raw`<\/script`);
          const hash = createHash('sha256').update(code).digest('base64');
          put(/<script\b[^>]* src=[^>]*><\/script>\s*/u, '');
          put(/(?=\s*<\/body>)/u, `<script type="module">${code}</script>`);
          put(/script-src 'self'/u, `script-src 'sha256-${hash}'`);
        } else put(/<link rel="stylesheet"[^>]*>/u, `<style>${String(file.source)}</style>`);
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- how a plugin takes a file out
        delete bundle[name];
      }
      put(/style-src 'self'/u, 'style-src');
      put(/worker-src 'self'; connect-src 'self'/u, 'worker-src blob:');
      page.source = html;
    },
  };
}
