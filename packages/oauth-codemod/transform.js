/**
 * The transform for `jscodeshift -t`. jscodeshift hands this file and whatever it requires to Babel, which would turn
 * the modules behind it into CommonJS; import() keeps them out of that.
 */
export default async function transform(file, api, options) {
  const module = await import('./lib/transform.js');
  return module.default(file, api, options);
}
