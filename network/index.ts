/** The way out to the network: by the proxy that the environment names, if any. It knows nobody else here. */
export { agentFor } from './agent.ts';
export { fetchThrough } from './fetch.ts';
export { ProxyError, proxyFor, shown } from './proxy.ts';
