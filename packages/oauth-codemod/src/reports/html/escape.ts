const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What a page can't hold or what would turn its writing round is shown as an escape. */
const CONTROLS =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** Text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(CONTROLS, found => `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`)
    .replace(/[&<>"']/gu, found => ENTITIES[found] ?? found);
}
