/** The stylesheets of the design tokens, published without types. */
declare module '@atlaskit/tokens/dist/cjs/artifacts/themes/*' {
  const theme: unknown;
  export default theme;
}
