/** What a program is written in; JSX may stand in any JavaScript file. */
export type Language = 'js' | 'ts' | 'tsx';

export const LANGUAGES: Readonly<Record<Language, string>> = {
  js: 'JavaScript',
  ts: 'TypeScript',
  tsx: 'TypeScript with JSX',
};

export const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in LANGUAGES;
