/** What JSON leaves as it is but a terminal may obey: C1 controls, and marks that change the direction of writing. */
const STEERING = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** A value as JSON that can't steer a terminal, whatever names are in it; with its last line break. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(STEERING, found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
