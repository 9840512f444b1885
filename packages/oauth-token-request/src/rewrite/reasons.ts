/** Why a request can't be rewritten by itself, and what to do by hand. The codes are stable: reports and docs name them. */
export const REASONS = {
  'array-value': 'A form has no arrays: join the value into one text, or append the parameter once for each element.',
  'content-length':
    'Content-Length, or a digest or signature, was computed for the JSON text: compute it from the text that is sent, or leave it to the client.',
  'function-value':
    'The value is a function, which JSON leaves out: call it if what it gives is meant, or take the parameter out.',
  'json-replacer':
    'JSON.stringify or the client is given a replacer, which decides what is sent: build the URLSearchParams from what it lets through.',
  'json-text': 'The JSON is written out as text: write its members as new URLSearchParams({ … }) instead.',
  'maybe-undefined':
    'A value may be undefined or null (NaN is null in JSON), which JSON leaves out and a form would send as text: add the parameter only when it has a value.',
  'multipart-body': 'The parameters travel as multipart/form-data: put them into URLSearchParams instead of FormData.',
  'nested-value': 'A form has no nested objects: send the value as the text that the server documents for it.',
  'options-as-body':
    "The client's options stand in the place of the body, so that they are sent as JSON: pass the parameters there, as URLSearchParams, and the options in the argument behind it.",
  'shadowed-name':
    'URLSearchParams means something else in this file, or String, Object or Number does: rename that, or import URLSearchParams under another name.',
  'shared-body': 'The body is used in more than one place: build a URLSearchParams of its own for this request.',
  'shared-headers':
    'The headers are used in more than one place: give this request headers of its own, with Content-Type application/x-www-form-urlencoded.',
  'shared-options': 'The options are used in more than one place: give this request options of its own.',
  'shared-wrapper':
    'The function that sends it serves other calls too, which need something else inside it: give it a parameter for the encoding, or send this request without it.',
  'stringified-form':
    'JSON.stringify is given what is a form or text already, and makes JSON of it that holds no parameter: send it without JSON.stringify, FormData as URLSearchParams.',
  'typed-members':
    'The types of the body allow values that are not text, or no type shows that there are none: build the URLSearchParams from its members one by one.',
  'typed-options':
    "A type that was written for the options, the body or the headers doesn't take a form: let it take URLSearchParams and the form's Content-Type.",
  'unknown-body': "What the body holds can't be seen from here: make it a URLSearchParams where it is built.",
  'unknown-client':
    "How this client encodes a form isn't known: give it URLSearchParams or its own form option, and the form Content-Type.",
  'unknown-headers':
    "Which headers are sent can't be seen from here: make sure that exactly one Content-Type is left, application/x-www-form-urlencoded.",
  'unknown-members':
    "The body may have members that can't be seen from here: build the URLSearchParams from known members.",
  'unknown-options': "What the options hold can't be seen from here: set body and Content-Type where they are built.",
} as const;

export type ReasonCode = keyof typeof REASONS;

/** Stops a rewrite for a reason. It never leaves the engine. */
export class Refusal extends Error {
  readonly code: ReasonCode;
  /** What to do by hand. */
  readonly help: string;
  /** The parameter that it is about, if it is about one. */
  parameter: string | undefined;

  /** @param help what to do by hand, where more can be said than by the code */
  constructor(code: ReasonCode, help: string = REASONS[code]) {
    super(code);
    this.code = code;
    this.help = help;
  }
}

/** Does something for one parameter of a body; a refusal then names it. */
export function naming<Result>(parameter: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) error.parameter ??= parameter;
    throw error;
  }
}

/** What to do by hand, with the name of the parameter that needs it: of a name as OAuth has them. */
export function helpOf({ help, parameter }: Refusal): string {
  if (parameter === undefined || !/^[\w.-]{1,40}$/u.test(parameter)) return help;
  return help.replace('A value', 'The value').replace('he value', `he value of "${parameter}"`);
}
