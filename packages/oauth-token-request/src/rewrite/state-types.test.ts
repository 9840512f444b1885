import { expect, it } from 'vitest';
import { membersAfter, sentIfThere } from '../../../../test/support/members.js';

it.each([
  ['a text', `const code = ref('');`, 'code.value', 'code.value'],
  ['a number', 'const code = ref(0);', 'code.value', 'String(code.value)'],
  ['a text by its type', 'const code = ref<string>(start());', 'code.value', 'code.value'],
  ['a text that isn’t there yet', 'const code = ref<string>();', 'code.value', null],
  ['a text by its type, and there', `const code = ref<string>('');`, 'code.value', 'code.value'],
  ['a text or null', 'const code = shallowRef<string | null>(null);', 'code.value', null],
  ['a part of an object', `const form = reactive({ code: '', scopes: [] });`, 'form.code', 'form.code'],
  ['a part with a cast', 'const form = reactive({ code: null as string | null });', 'form.code', null],
])('what Vue keeps is %s', (_situation, before, value, sent) => {
  const start = `import { ref, shallowRef, reactive } from 'vue';\ntype Typed = string;\n`;
  expect(membersAfter(`code: ${value}`, start + before)).toBe(
    sent === null ? sentIfThere(value, `code: ${value}`, 'null') : `code: ${sent}`,
  );
});

it.each([
  ['a text', `const [code, setCode] = useState('');`, 'code', 'code'],
  ['a text that is made', `const [code] = useState(() => '');`, 'code', 'code: String(code)'],
  ['a text that isn’t there yet', 'const [code] = useState<string>();', 'code', '...(code != null && { code })'],
  [
    'a text or undefined',
    `const [code] = useState<string | undefined>('');`,
    'code',
    '...(code !== undefined && { code })',
  ],
  ['a text by its type', 'const [code] = useState<string>(start);', 'code', 'code'],
  ['a text or null', 'const [code] = useState<string | null>(null);', 'code', sentIfThere('code', 'code', 'null')],
  ['a part of an object', `const [form] = useState({ code: '' });`, 'form.code', 'code: form.code'],
])('what React keeps is %s', (_situation, before, value, sent) => {
  const start = `import { useState } from 'react';\ntype Typed = string;\n`;
  expect(membersAfter(value === 'code' ? 'code' : `code: ${value}`, start + before)).toBe(sent);
});

it.each([
  ['nothing is given at first', 'const code = ref();', 'code.value'],
  ['an object of no members', 'const form = reactive({});', 'form.code'],
  ['a member of what is set later', `const form = reactive({ code: '' }); form.code = load();`, 'form.code'],
  ['nothing is kept at first', 'const [code] = useState();', 'code'],
  ['the function that sets it', `const [, code] = useState('');`, 'code'],
  ['an element of it', `const [[code]] = useState(['']);`, 'code'],
  ['what a reducer makes', `const [code] = useReducer(reduce, '');`, 'code'],
  ['what another function gives', `const [code] = load('');`, 'code'],
])('what a framework keeps is not known by what it begins as: %s', (_situation, before, value) => {
  const start = `import { ref, reactive } from 'vue';\nimport { useState, useReducer } from 'react';\ntype Typed = string;\n`;
  expect(membersAfter(value === 'code' ? 'code' : `code: ${value}`, start + before)).toBe(
    sentIfThere(value, `code: String(${value})`, 'null'),
  );
});

it.each([
  ['defineProps<{ code: string; n?: number }>()', 'props.code', 'code: props.code'],
  ['defineProps<{ code?: string }>()', 'props.code', sentIfThere('props.code', 'code: props.code')],
  ['withDefaults(defineProps<Props>(), {})', 'props.code', 'code: props.code'],
  ['defineModel<string>()', 'props.code', '...(props.code != null && { code: String(props.code) })'],
])('what a component is given is what its macro names: %s', (macro, value, sent) => {
  expect(membersAfter(`code: ${value}`, `interface Props { code: string }\nconst props = ${macro};`)).toBe(sent);
});

it('a function of the program under the name of the macro is none', () => {
  const before =
    'function defineProps<T>(): unknown { return read(); }\nconst props = defineProps<{ code: string }>();';
  expect(membersAfter('code: props.code', before)).toBe('...(props.code != null && { code: String(props.code) })');
});
