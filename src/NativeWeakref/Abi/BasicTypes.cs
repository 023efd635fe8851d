using NativeWeakref.Abi.Markup;

[assembly: CTypedef("Py_ssize_t", "intptr_t", Summary = "A size, count or index; negative where it says so.")]
[assembly: CTypedef("Py_hash_t", "Py_ssize_t", Summary = "A hash; -1 means an error.")]
[assembly: CTypedef("Py_uhash_t", "size_t", Summary = "A hash while it is computed.")]
[assembly: CTypedef("Py_UCS1", "uint8_t", Summary = "A character up to U+00FF.")]
[assembly: CTypedef("Py_UCS2", "uint16_t", Summary = "A character up to U+FFFF.")]
[assembly: CTypedef("Py_UCS4", "uint32_t", Summary = "Any character.")]
[assembly: CTypedef("digit", "uint32_t", Summary = "30 bits of an int.")]
[assembly: CTypedef("sdigit", "int32_t", Summary = "A digit with a sign.")]
[assembly: CTypedef("twodigits", "uint64_t", Summary = "The product of two digits.")]
[assembly: CTypedef("stwodigits", "int64_t", Summary = "The product of two digits with a sign.")]
