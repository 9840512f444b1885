import { html, nothing, type TemplateResult } from 'lit-html';
import type { Certainty, Endpoint, EvidenceQuality } from 'oauth-token-request';
import type { Finding } from '../analysis/findings.js';

const CERTAINTIES: Readonly<Record<Certainty, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  possible: 'Possible, no more',
  'json-accepted': 'The server takes JSON too',
  'json-required': 'The server takes JSON',
};

/** Who makes the change. */
const CHANGES: Readonly<Record<Certainty, string>> = {
  certain: ': eslint --fix makes the change',
  likely: ': the editor suggests the change, the codemod makes it',
  possible: ': strict rules suggest the change, the codemod makes it with --include possible',
  'json-accepted': ': strict rules suggest the change all the same',
  'json-required': '',
};

const SIGNALS: Readonly<Record<string, string>> = {
  settings: 'Your settings name',
  provider: 'A known provider:',
  path: 'The path ends in',
  name: 'The address is called',
  parameters: 'The parameters say',
  types: 'The types say',
};

const QUALITIES: Readonly<Record<EvidenceQuality, string>> = {
  'doc-statement': 'its documentation says so',
  'doc-example': 'its documentation shows it',
  maintainer: 'its maintainers say so',
  'source-code': 'from source code',
  'user-report': 'users report it',
  inferred: 'inferred',
};

const link = (address: string, text: string): TemplateResult =>
  html`<a href=${address} target="_blank" rel="noreferrer">${text}</a>`;

function sectionView(rfc: string): TemplateResult {
  const [, number, section] = /^RFC (\d+) (?:§([\d.]+)|Appendix B)/u.exec(rfc) ?? [];
  if (number === undefined) return html`${rfc}`;
  const anchor = section === undefined ? 'appendix-B' : `section-${section}`;
  return link(`https://www.rfc-editor.org/rfc/rfc${number}#${anchor}`, rfc);
}

function providerView({ provider }: Endpoint): TemplateResult | typeof nothing {
  if (provider === null) return nothing;
  const { evidence, quality, checked } = provider;
  const source = `${QUALITIES[quality]}, read on ${checked}`;
  return html`<li>
    What ${provider.name} takes: ${/^https?:/u.test(evidence) ? link(evidence, source) : `${evidence}, ${source}`}
  </li>`;
}

/** How sure the engine is, and why. */
export function evidenceView({ certainty, evidence, endpoint, outcome }: Finding): TemplateResult {
  return html`<details class="evidence">
    <summary>${CERTAINTIES[certainty]}${outcome === 'rewrite' ? CHANGES[certainty] : ''}</summary>
    <ul>
      ${evidence.map(({ signal, detail }) => html`<li>${SIGNALS[signal] ?? ''} <code>${detail}</code></li>`)}
      ${providerView(endpoint)}
      <li>The form is asked for by ${sectionView(endpoint.rfc)}</li>
    </ul>
  </details>`;
}
