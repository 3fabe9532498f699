/**
 * ONNX Runtime's builds of 1.30 have a client in them that reports to their maker which models are opened and on what machine,
 * on unless it is told otherwise; it keeps a number of the device in the user's cache and leaves files in the temporary folder. What people say here is nobody else's: whoever loads the
 * library, or starts a thread that does, imports this first. The library reads the environment of the process, which a thread
 * has only a copy of.
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
