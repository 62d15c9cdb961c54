/**
 * What all bundles have in common: those that are published, and those that are measured.
 *
 * @param {{ production: boolean }} options
 * @returns {import('esbuild').BuildOptions & { define: Record<string, string> }}
 */
export function bundleOptions({ production }) {
  return {
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    minify: production,
    sourcemap: production ? false : 'linked',
    logLevel: 'warning',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': production ? '"production"' : '"development"' },
  };
}
