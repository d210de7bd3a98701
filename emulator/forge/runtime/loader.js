'use strict';
// Forge's bundle starts here; it hands every invocation to the wrapper beside it.
exports.main = (event, context) => require('./__forge_wrapper__.cjs').main(event, context);
