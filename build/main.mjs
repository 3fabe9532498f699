/** `npm run build`: writes `dist/`, for production, so that nothing has to be built at the start. */
import { bundle } from './bundle.mjs';

await bundle();
