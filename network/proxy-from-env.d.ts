/** The package ships no types. */
declare module 'proxy-from-env' {
  /** The proxy that the environment names for `url`, or an empty string. */
  export function getProxyForUrl(url: string): string;
}
