using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Values of tp_flags.</summary>
[Header("object.h"), BitMask]
public static class TypeFlags
{
    /// <summary>A static type of the library itself.</summary>
    public const int _Py_TPFLAGS_STATIC_BUILTIN = 1 << 1;

    /// <summary>Nothing; kept for old sources.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_HAVE_FINALIZE = 1UL << 0;

    /// <summary>The weak-reference list lies in front of the instance.</summary>
    public const int Py_TPFLAGS_MANAGED_WEAKREF = 1 << 3;

    /// <summary>The dict lies in front of the instance.</summary>
    public const int Py_TPFLAGS_MANAGED_DICT = 1 << 4;

    /// <summary>Either of the two.</summary>
    [CValue("Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_MANAGED_DICT")]
    public const int Py_TPFLAGS_PREHEADER = Py_TPFLAGS_MANAGED_WEAKREF | Py_TPFLAGS_MANAGED_DICT;

    /// <summary>Instances match sequence patterns.</summary>
    public const int Py_TPFLAGS_SEQUENCE = 1 << 5;

    /// <summary>Instances match mapping patterns.</summary>
    public const int Py_TPFLAGS_MAPPING = 1 << 6;

    /// <summary>The type has no tp_new.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_DISALLOW_INSTANTIATION = 1UL << 7;

    /// <summary>The type's attributes cannot be set.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_IMMUTABLETYPE = 1UL << 8;

    /// <summary>The type was made at run time.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_HEAPTYPE = 1UL << 9;

    /// <summary>The type may be subclassed.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_BASETYPE = 1UL << 10;

    /// <summary>Instances have a vectorcall pointer.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_HAVE_VECTORCALL = 1UL << 11;

    /// <summary>Older name.</summary>
    [CValue("Py_TPFLAGS_HAVE_VECTORCALL"), CType("unsigned long")]
    public const ulong _Py_TPFLAGS_HAVE_VECTORCALL = Py_TPFLAGS_HAVE_VECTORCALL;

    /// <summary>The type is ready.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_READY = 1UL << 12;

    /// <summary>The type is being made ready.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_READYING = 1UL << 13;

    /// <summary>Instances take part in cyclic collection.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_HAVE_GC = 1UL << 14;

    /// <summary>Nothing in this build.</summary>
    public const int Py_TPFLAGS_HAVE_STACKLESS_EXTENSION = 0;

    /// <summary>Instances bind like functions.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_METHOD_DESCRIPTOR = 1UL << 17;

    /// <summary>Nothing; kept for old sources.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_HAVE_VERSION_TAG = 1UL << 18;

    /// <summary>tp_version_tag is valid.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_VALID_VERSION_TAG = 1UL << 19;

    /// <summary>The type has abstract methods.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_IS_ABSTRACT = 1UL << 20;

    /// <summary>A single positional pattern matches the instance itself.</summary>
    [CType("unsigned long")] public const ulong _Py_TPFLAGS_MATCH_SELF = 1UL << 22;

    /// <summary>Items lie at the end of the instance.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_ITEMS_AT_END = 1UL << 23;

    /// <summary>int or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_LONG_SUBCLASS = 1UL << 24;

    /// <summary>list or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_LIST_SUBCLASS = 1UL << 25;

    /// <summary>tuple or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_TUPLE_SUBCLASS = 1UL << 26;

    /// <summary>bytes or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_BYTES_SUBCLASS = 1UL << 27;

    /// <summary>str or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_UNICODE_SUBCLASS = 1UL << 28;

    /// <summary>dict or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_DICT_SUBCLASS = 1UL << 29;

    /// <summary>BaseException or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_BASE_EXC_SUBCLASS = 1UL << 30;

    /// <summary>type or a subclass.</summary>
    [CType("unsigned long")] public const ulong Py_TPFLAGS_TYPE_SUBCLASS = 1UL << 31;

    /// <summary>What every type should have.</summary>
    public const int Py_TPFLAGS_DEFAULT = 0;
}
