import { describe, expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

const TYPES = `interface Input { code: string; verifier?: string }
interface Api { token(input: Input): unknown; readonly send: (input: Input) => unknown }
interface Apis { main: Api }
type Send = (input: Input) => unknown;
declare function register(name: string): void;
function run(send: Send) { return send; }
function call(name: string, send: Send) { return send; }
function send(input: Input) {}
`;

describe('a parameter has the type that is written for the place of its function', () => {
  it.each([
    ['a variable', 'const f: Send = ({ code, verifier }) =>', ';'],
    ['a member of an object', 'const api: Api = { token: ({ code, verifier }) =>', '};'],
    ['a method of an object', 'const api: Api = { token({ code, verifier }) { return', '; } };'],
    ['a member that is a function', 'const api: Api = { send: ({ code, verifier }) =>', '};'],
    ['an object in an object', 'const apis: Apis = { main: { token: ({ code, verifier }) =>', '} };'],
    ['what satisfies a type', 'const api = { token: ({ code, verifier }) =>', '} satisfies Api;'],
    ['what is cast', 'const api = { token: ({ code, verifier }) =>', '} as Partial<Api>;'],
    ['what is cast in front', 'const api = <Api>{ token: ({ code, verifier }) =>', '};'],
    ['what is held constant', 'const api: Api = { token: ({ code, verifier }) =>', '} as const;'],
    ['an argument', 'run(({ code, verifier }) =>', ');'],
    ['another argument', `call('a', ({ code, verifier }) =>`, ');'],
    ['what a function gives', 'const make = (): Api => ({ token: ({ code, verifier }) =>', '});'],
    ['what a function returns', 'function make(): Send { return ({ code, verifier }) =>', '; }'],
    ['a choice', 'const f: Send = a ? b : ({ code, verifier }) =>', ';'],
    ['a default', 'const f: Send = a ?? (({ code, verifier }) =>', ');'],
    ['a field', 'class A { send: Send = ({ code, verifier }) =>', '; }'],
    ['a member of a type', `const f: Api['token'] = ({ code, verifier }) =>`, ';'],
    ['the type of a function', 'const f: typeof send = ({ code, verifier }) =>', ';'],
    ['what may be missing', 'const f: Send | undefined = ({ code, verifier }) =>', ';'],
  ])('%s', (_situation, before, behind) => {
    expect(membersAfter('code, state: verifier', TYPES + before, behind)).toBe(
      `code, ${sentIfThere('verifier', 'state: verifier')}`,
    );
  });

  it.each([
    ['of an unseen type', 'const f: Unseen = ({ code, verifier }) =>', ';'],
    ['under another name', 'const api: Api = { other: ({ code, verifier }) =>', '};'],
    ['in an object under another name', 'const apis: Apis = { other: { token: ({ code, verifier }) =>', '} };'],
    ['under a name that is worked out', 'const api: Api = { [token]: ({ code, verifier }) =>', '};'],
    ['a name itself', 'const api: Record<string, Send> = { [({ code, verifier }) =>', ']: send };'],
    ['a field of no type', 'class A { send = ({ code, verifier }) =>', '; }'],
    ['called where it stands', '(({ code, verifier }) =>', ')(input);'],
    ['given to what can’t be seen', 'unseen(({ code, verifier }) =>', ');'],
    ['given to what takes no argument there', 'run(send, ({ code, verifier }) =>', ');'],
    [
      'of several signatures',
      'const f: { token(a: Input): 1; token(a: number): 2 }["token"] = ({ code, verifier }) =>',
      ';',
    ],
  ])('unless it is %s', (_situation, before, behind) => {
    expect(membersAfter('code, state: verifier', TYPES + before, behind)).toBe(
      '...(code != null && { code: String(code) }), ...(verifier != null && { state: String(verifier) })',
    );
  });
});

describe('a type that is made of a function’s', () => {
  it.each([
    `Parameters<Api['token']>[0]`,
    `Parameters<Send>[0]`,
    'Parameters<typeof send>[0]',
    'ReturnType<() => Input>',
    'Awaited<ReturnType<() => Promise<Input>>>',
    'Awaited<Promise<Input>>',
    `Apis['main'] extends never ? never : Input`,
  ])('%s', type => {
    const isSeen = !type.includes('extends');
    expect(membersAfter('state: o.verifier', `${TYPES}function f(o: ${type}) {`, '; }')).toBe(
      isSeen
        ? sentIfThere('o.verifier', 'state: o.verifier')
        : '...(o.verifier != null && { state: String(o.verifier) })',
    );
  });

  it('has the members of what it gives', () => {
    const before = `${TYPES}declare const last: Parameters<Send>; const [{ code }] = last; type Text = ReturnType<() => string>; declare const text: Text;`;
    expect(membersAfter('code, state: text', before)).toBe('code, state: text');
  });
});
