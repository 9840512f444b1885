import type { Answer } from './answer.js';
import type { ProbeResult } from './probe.js';

const VERDICTS = {
  form: 'reads only forms',
  both: 'reads forms and JSON',
  json: 'reads only JSON',
};

/** What a probe found, with the answers as evidence; a line each. */
export function probeLines({ url, accepts, form, json, metadata, row }: ProbeResult): string[] {
  return [
    `${url}  ${accepts === null ? 'can’t tell what it reads' : VERDICTS[accepts]}`,
    `    as a form: ${answerWords(form)}`,
    `    as JSON:   ${answerWords(json)}`,
    `    metadata:  ${metadataWords(metadata)}`,
    ...(row === null ? [] : [`For settings.oauth.endpoints: ${JSON.stringify(row)}`]),
  ];
}

function answerWords({ status, error, description, failure }: Answer): string {
  if (failure !== null) return failure;
  const words = [String(status), error, description === null ? null : `(${description.slice(0, 200)})`];
  return words.filter(word => word !== null).join(' ');
}

function metadataWords(metadata: ProbeResult['metadata']): string {
  if (metadata === null) return 'none found';
  const { source, kind } = metadata;
  return kind === null
    ? `${source} does not name this endpoint`
    : `${source} names it as its ${kind.replaceAll('_', ' ')} endpoint`;
}
