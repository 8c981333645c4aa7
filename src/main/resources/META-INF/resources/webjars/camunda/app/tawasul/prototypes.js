// Camunda's bundle contains libraries that get no corrections any more: lodash 4.17.21 lets a crafted path add to or delete
// from the prototypes that all scripts of a page share (CVE-2025-13465 and its kind). Sealed, they can be neither extended
// nor robbed of a method. What a page must not run is held back by its policy, which allows no script without its nonce.
[Object, Array, Function, String, Number, Boolean].forEach((type) => Object.seal(type.prototype));
