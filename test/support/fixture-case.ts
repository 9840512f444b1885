import { CLIENTS, parseSettings } from 'oauth-token-request';
import type { FixtureCase } from './fixtures.js';
import { PLATFORMS } from './platforms.js';

type Fail = (message: string) => never;
type Check = (value: unknown, where: string, fail: Fail) => void;

// The last are those that only a fixture's settings, or nothing but their calls, tell.
const CLIENT_NAMES = [
  ...new Set(CLIENTS.map(({ name }) => name)),
  'apiClient.post',
  'api.post',
  'client.post',
  'axios.post',
];
const WIRES = ['json', 'form', 'multipart', 'text', 'query', 'unknown'];
const CERTAINTIES = ['certain', 'likely', 'possible', 'json-accepted', 'json-required'];
const FAULTS = ['json-body', 'json-header', 'multipart-body', 'text-body'];
const OUTCOMES = ['rewrite', 'manual', 'left', 'ok'];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value, where, fail) => {
  if (typeof value !== 'string' || value === '') fail(`${where} has to be a text`);
};

const flag: Check = (value, where, fail) => {
  if (typeof value !== 'boolean') fail(`${where} has to be true or false`);
};

const oneOf =
  (...choices: readonly unknown[]): Check =>
  (value, where, fail) => {
    if (!choices.includes(value)) fail(`${where} has to be one of ${choices.join(', ')}, not ${String(value)}`);
  };

const nullOr =
  (check: Check): Check =>
  (value, where, fail) => {
    if (value !== null) check(value, where, fail);
  };

const listOf =
  (check: Check): Check =>
  (value, where, fail) => {
    if (!Array.isArray(value)) return fail(`${where} has to be a list`);
    value.forEach((item, index) => {
      check(item, `${where}[${String(index)}]`, fail);
    });
  };

const textMap: Check = (value, where, fail) => {
  if (!isRecord(value)) return fail(`${where} has to be an object`);
  for (const [key, item] of Object.entries(value)) text(item, `${where}.${key}`, fail);
};

const record =
  (required: Record<string, Check>, optional: Record<string, Check>): Check =>
  (value, where, fail) => {
    if (!isRecord(value)) return fail(`${where} has to be an object`);
    const checks: Partial<Record<string, Check>> = { ...required, ...optional };
    for (const [key, item] of Object.entries(value)) {
      const check = checks[key] ?? fail(`${where} has an unknown member ${key}`);
      check(item, `${where}.${key}`, fail);
    }
    const missing = Object.keys(required).find(key => !(key in value));
    if (missing !== undefined) fail(`${where} lacks ${missing}`);
  };

const verdict: Check = (value, where, fail) => {
  record(
    {
      client: oneOf(...CLIENT_NAMES),
      wire: oneOf(...WIRES),
      certainty: oneOf(...CERTAINTIES),
      outcome: oneOf(...OUTCOMES),
    },
    { reason: text, fault: oneOf(...FAULTS), provider: nullOr(text), url: nullOr(text) },
  )(value, where, fail);
  const { outcome, reason, fault } = value as { outcome: string; reason?: string; fault?: string };
  const isExplained = outcome === 'manual' || (outcome === 'left' && reason === 'opted-out');
  if (isExplained !== (reason !== undefined)) fail(`${where} has a reason if and only if it is manual or opted out`);
  if (fault !== undefined && outcome !== 'manual' && outcome !== 'rewrite')
    fail(`${where} has a fault that nothing reports`);
};

const settings: Check = value => {
  parseSettings(value);
};

const situation = record(
  { description: text, verdict: listOf(verdict), execute: flag },
  {
    sends: textMap,
    replace: textMap,
    settings,
    packageJson: record({ dependencies: textMap }, {}),
    include: listOf(oneOf('possible')),
    needs: listOf(oneOf('dom')),
    platform: oneOf(...Object.keys(PLATFORMS)),
    oneTokenFrom: text,
  },
);

/** Reads a `case.json` strictly: a member that nothing knows is a typing mistake. */
export function readCase(json: string, fail: Fail): FixtureCase {
  const value: unknown = JSON.parse(json);
  situation(value, 'case.json', fail);
  return value as FixtureCase;
}
