import { html, nothing, type TemplateResult } from 'lit-html';
import type { WireField, WireMessage, WirePart } from 'oauth-token-request';
import type { Finding } from '../analysis/findings.js';

const partView = (part: WirePart): TemplateResult | string =>
  typeof part === 'string' ? part : html`<var>${part.placeholder}</var>`;

/** A body or an address may break where one of its parts ends, before it breaks within one. */
const breakable = (part: WirePart): unknown =>
  typeof part === 'string' ? part.split(/(?<=[&,/?])/u).map(piece => html`${piece}<wbr />`) : partView(part);

/** What a server that reads forms makes of the request. */
function readingOf(
  { wire, endpoint, certainty }: Finding,
  isAfter: boolean,
  { parameters, headers }: WireMessage,
): string {
  const [type] = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? [];
  const isForm = typeof type === 'string' && type.startsWith('application/x-www-form-urlencoded');
  if (parameters === null) return 'Which parameters these are can’t be seen from here.';
  if (isAfter || (wire === 'form' && isForm)) return 'A server that reads a form finds:';
  if (wire === 'query') return 'In the address, where no server may look for them (RFC 6749 §2.3.1):';
  if (wire === 'form') return 'A form that its header hides from the server:';
  if (certainty === 'json-accepted' || certainty === 'json-required')
    return `${endpoint.provider?.name ?? 'The server'} takes JSON, and finds:`;
  if (wire === 'unknown') return 'How they are encoded can’t be seen from here:';
  return 'A server that reads a form finds none of:';
}

const parameterView = ({ name, value, isOptional }: WireField): TemplateResult =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${value.map(partView)}${isOptional ? html` <small>if it has a value</small>` : nothing}</td>
  </tr>`;

function parametersView(message: WireMessage, reading: string): TemplateResult {
  const { parameters, hasMoreParameters } = message;
  if (parameters === null) return html`<p class="reading">${reading}</p>`;
  return html`<table>
    <caption>
      ${reading}
    </caption>
    <tbody>
      ${parameters.map(parameterView)}
      ${
        hasMoreParameters
          ? html`<tr>
              <th scope="row">…</th>
              <td><small>others that can’t be seen from here</small></td>
            </tr>`
          : nothing
      }
    </tbody>
  </table>`;
}

/** There is a body, of which no more can be said than its parameters. */
function unseenBody({ wire }: Finding, { parameters }: WireMessage): unknown[] {
  return parameters === null || wire === 'query' ? [] : ['', html`<var>body</var>`];
}

function messageView(title: string, finding: Finding, message: WireMessage, isAfter: boolean): TemplateResult {
  const { method, headers, hasMoreHeaders, body } = message;
  const url = finding.endpoint.url;
  const lines = [
    [
      method === null ? html`<var>method</var>` : html`<b>${method}</b>`,
      ' ',
      url === null ? html`<var>address</var>` : breakable(url),
    ],
    ...headers.map(({ name, value }) => html`<span class="header">${name}:</span> ${value.map(partView)}`),
    ...(hasMoreHeaders ? [html`<var>other headers</var>`] : []),
    ...(body === null ? unseenBody(finding, message) : ['', body.map(breakable)]),
  ];
  return html`<figure class=${isAfter ? 'wire after' : 'wire before'}>
    <figcaption>${title}</figcaption>
    <pre>${lines.map((line, index) => [index === 0 ? '' : '\n', line])}</pre>
    ${parametersView(message, readingOf(finding, isAfter, message))}
  </figure>`;
}

/** What a request sends, and what it sends once it is rewritten. */
export function wireView(finding: Finding): TemplateResult | typeof nothing {
  const { before, after } = finding;
  if (before === null) return nothing;
  return html`<div class="wires">
    ${messageView(after === null ? 'On the wire' : 'On the wire now', finding, before, false)}
    ${after === null ? nothing : messageView('After the change', finding, after, true)}
  </div>`;
}
