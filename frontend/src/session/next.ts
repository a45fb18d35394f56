/** Where to go on after signing in: only an address of this site, since a link from elsewhere must not carry anybody away. */
export function inside(asked: unknown): string | undefined {
  return typeof asked === 'string' && /^\/(?![/\\])/.test(asked) ? asked : undefined
}
