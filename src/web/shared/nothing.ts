/** Stands in, in the build, for parts of directlinejs that this page never calls. */
export const DirectLineStreaming = undefined;
