import { expect, it } from 'vitest';
import { wiresOf } from '../../../../test/support/analyze.js';
import { membersAfter } from '../../../../test/support/members.js';

const guarded = (value: string): string => `...(${value} != null && { code: ${value} })`;
const flat = (value: string): string => `...(${value} != null && { scope: [${value}].flat().join(' ') })`;

it.each([
  ['Vue, a value', `import { ref } from 'vue'; const code = ref(null);`, 'code.value'],
  ['Vue, no value', `import { shallowRef } from 'vue'; const code = shallowRef();`, 'code.value'],
  ['Vue, a global', `const code = ref(null);`, 'code.value'],
  ['Vue, an object', `import { reactive } from 'vue'; const form = reactive({ code: undefined });`, 'form.code'],
  [
    'Vue, objects in it',
    `import { ref } from 'vue'; const form = ref({ inner: { code: null } });`,
    'form.value.inner.code',
  ],
  ['Nuxt', `const code = useState('code', () => null);`, 'code.value'],
  ['React, a hook', `import { useState } from 'react'; const [code, setCode] = useState(null);`, 'code'],
  ['React, a function', `import React from 'react'; const [code] = React.useState(() => null);`, 'code'],
  [
    'React, a reducer',
    `import { useReducer } from 'react'; const [form] = useReducer(f, { code: null });`,
    'form.code',
  ],
  ['React, a box', `import { useRef } from 'react'; const code = useRef(null);`, 'code.current'],
  ['Preact', `import { signal } from '@preact/signals'; const code = signal(null);`, 'code.value'],
  ['MobX', `import { observable } from 'mobx'; const form = observable({ code: null });`, 'form.code'],
  ['Svelte', `let code = $state(null);`, 'code'],
])('state that begins as nothing is sent where it is there: %s', (_, before, value) => {
  expect(membersAfter(`code: ${value}`, before)).toBe(guarded(value));
});

it.each([
  ['Vue', `import { ref } from 'vue'; const scopes = ref([]);`, 'scopes.value'],
  ['React', `import { useState } from 'react'; const [scopes] = useState(['a']);`, 'scopes'],
])('state that begins as a list may be set to a text: %s', (_, before, value) => {
  expect(membersAfter(`scope: ${value}`, before)).toBe(flat(value));
});

it.each([
  ['as a text', `import { ref } from 'vue'; const code = ref('');`, 'code: code.value'],
  ['as what is not seen', `import { ref } from 'vue'; const code = ref(props.code);`, 'code: code.value'],
  ['as text, in a hook', `import { useState } from 'react'; const [code] = useState('');`, 'code'],
])('state that begins %s stays', (_, before, member) => {
  expect(membersAfter(member, before)).toBe(member);
});

it('what Angular keeps is read by calling it, which is done once', () => {
  expect(membersAfter('code: code()', `import { signal } from '@angular/core'; const code = signal(null);`)).toBe(
    'pairs of code: code()',
  );
});

it.each([
  ['a method', 'methods: { send() {', '} }'],
  ['a function of the component', 'async created() {', '}'],
])('Vue gives %s what data makes', (_, before, behind) => {
  const component = `export default { data() { return { form: { code: null }, scopes: [] }; }, ${before}`;
  expect(membersAfter('code: this.form.code, scope: this.scopes', component, `; ${behind} };`)).toBe(
    `${guarded('this.form.code')}, ${flat('this.scopes')}`,
  );
});

it('shows the parameters that a form of a component has', () => {
  const component = `export default { data: () => ({ form: { grant_type: 'password', username: '', password: '' } }), methods: { send() { axios.post('/token', this.form); } } };`;
  expect(wiresOf(`import axios from 'axios';\n${component}`)).toStrictEqual(['axios: json-body']);
});
