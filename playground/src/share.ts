import type { Program } from './analysis/findings.js';
import { isLanguage } from './analysis/languages.js';

/** Says how what follows is made, for the day when it is made in another way. */
const PREFIX = '#1.';

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  step: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(step);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The fragment of an address that holds a program; browsers send fragments to no server. */
export async function fragmentOf(program: Program): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(program));
  const packed = await through(json, new CompressionStream('deflate-raw'));
  const text = btoa(Array.from(packed, byte => String.fromCharCode(byte)).join(''));
  return PREFIX + text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The program of a fragment, `null` if it holds none or was cut off. */
export async function programOf(fragment: string): Promise<Program | null> {
  if (!fragment.startsWith(PREFIX)) return null;
  try {
    const text = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(text, char => char.charCodeAt(0));
    const json = new TextDecoder().decode(await through(packed, new DecompressionStream('deflate-raw')));
    const value: unknown = JSON.parse(json);
    return isProgram(value) ? value : null;
  } catch {
    return null;
  }
}

function isProgram(value: unknown): value is Program {
  if (typeof value !== 'object' || value === null) return false;
  const { code, language, settings, isStrict } = value as Partial<Record<keyof Program, unknown>>;
  return (
    typeof code === 'string' && isLanguage(language) && typeof settings === 'string' && typeof isStrict === 'boolean'
  );
}
