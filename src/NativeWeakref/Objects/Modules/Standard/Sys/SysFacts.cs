using System;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Floats;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Namespaces;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary>The named tuples of <c>sys</c>: versions, flags, and what its numbers and threads are like.</summary>
internal static unsafe class SysFacts
{
    /// <summary>The version that the library stands in for, as a number.</summary>
    internal const int HexVersion = 0x030C01F0;

    /// <summary>PYTHON_API_VERSION.</summary>
    internal const int ApiVersion = 1013;

    private const int ThreadLibrary = 3; // _CS_GNU_LIBPTHREAD_VERSION

    internal static bool AddTo(PyObject* module)
    {
        PyObject* version = Version();
        bool added = version != null && OwnModule.Add(module, "version_info"u8, version)
            && OwnModule.AddNew(module, "implementation"u8, Implementation(version))
            && OwnModule.AddNew(module, "flags"u8, Flags())
            && OwnModule.AddNew(module, "float_info"u8, FloatInfo())
            && OwnModule.AddNew(module, "int_info"u8, IntInfo())
            && OwnModule.AddNew(module, "hash_info"u8, HashInfo())
            && OwnModule.AddNew(module, "thread_info"u8, ThreadInfo());
        Refcount.XDecRef(version);
        return added;
    }

    /// <summary>What is known of threads. Return: an owned named tuple, or NULL with MemoryError.</summary>
    internal static PyObject* ThreadInfo()
    {
        NamedTupleDraft draft = default;
        draft.Add("name"u8, Text("pthread"u8));
        draft.Add("lock"u8, Text("semaphore"u8));
        draft.Add("version"u8, ThreadVersion());
        return draft.Finish("sys.thread_info"u8);
    }

    private static PyObject* ThreadVersion()
    {
        const int Longest = 64;
        byte* text = stackalloc byte[Longest];
        nuint length = confstr(ThreadLibrary, text, Longest);
        return length is > 0 and <= Longest ? StringObjects.FromUtf8(text) : Refcount.NewRef(Symbols.None);
    }

    private static PyObject* Version()
    {
        NamedTupleDraft draft = default;
        draft.Add("major"u8, Number(HexVersion >> 24));
        draft.Add("minor"u8, Number((HexVersion >> 16) & 0xFF));
        draft.Add("micro"u8, Number((HexVersion >> 8) & 0xFF));
        draft.Add("releaselevel"u8, Text("final"u8));
        draft.Add("serial"u8, Number(HexVersion & 0xF));
        return draft.Finish("sys.version_info"u8);
    }

    private static PyObject* Implementation(PyObject* version)
    {
        PyObject* items = DictObjects.New();
        PyObject* made = items != null && ModuleObjects.StoreNew(items, "name"u8, Text("nativeweakref"u8))
            && ModuleObjects.Store(items, "cache_tag"u8, Symbols.None)
            && ModuleObjects.Store(items, "version"u8, version)
            && ModuleObjects.StoreNew(items, "hexversion"u8, Number(HexVersion))
            && ModuleObjects.StoreNew(items, "_multiarch"u8, Text("x86_64-linux-gnu"u8))
            ? NamespaceType.Create(items) : null;
        Refcount.XDecRef(items);
        return made;
    }

    private static PyObject* Flags()
    {
        NamedTupleDraft draft = default;
        draft.Add("debug"u8, Number(0));
        draft.Add("inspect"u8, Number(0));
        draft.Add("interactive"u8, Number(0));
        draft.Add("optimize"u8, Number(0));
        draft.Add("dont_write_bytecode"u8, Number(1));
        draft.Add("no_user_site"u8, Number(1));
        draft.Add("no_site"u8, Number(1));
        draft.Add("ignore_environment"u8, Number(0));
        draft.Add("verbose"u8, Number(0));
        draft.Add("bytes_warning"u8, Number(0));
        draft.Add("quiet"u8, Number(0));
        draft.Add("hash_randomization"u8, Number(HashKey.First == 0 && HashKey.Second == 0 ? 0 : 1));
        draft.Add("isolated"u8, Number(0));
        draft.Add("dev_mode"u8, Refcount.NewRef(Symbols.False));
        draft.Add("utf8_mode"u8, Number(0));
        draft.Add("warn_default_encoding"u8, Number(0));
        draft.Add("safe_path"u8, Refcount.NewRef(Symbols.False));
        draft.Add("int_max_str_digits"u8, Number(IntegerTextLimit.First));
        return draft.Finish("sys.flags"u8);
    }

    /// <summary>What is known of floats. Return: an owned named tuple, or NULL with MemoryError.</summary>
    internal static PyObject* FloatInfo()
    {
        NamedTupleDraft draft = default;
        draft.Add("max"u8, FloatObjects.New(double.MaxValue));
        draft.Add("max_exp"u8, Number(1024));
        draft.Add("max_10_exp"u8, Number(308));
        draft.Add("min"u8, FloatObjects.New(2.2250738585072014e-308));
        draft.Add("min_exp"u8, Number(-1021));
        draft.Add("min_10_exp"u8, Number(-307));
        draft.Add("dig"u8, Number(15));
        draft.Add("mant_dig"u8, Number(53));
        draft.Add("epsilon"u8, FloatObjects.New(2.220446049250313e-16));
        draft.Add("radix"u8, Number(2));
        draft.Add("rounds"u8, Number(1));
        return draft.Finish("sys.float_info"u8);
    }

    /// <summary>What is known of ints. Return: an owned named tuple, or NULL with MemoryError.</summary>
    internal static PyObject* IntInfo()
    {
        NamedTupleDraft draft = default;
        draft.Add("bits_per_digit"u8, Number(IntegerLayout.DigitBits));
        draft.Add("sizeof_digit"u8, Number(sizeof(uint)));
        draft.Add("default_max_str_digits"u8, Number(IntegerTextLimit.Usual));
        draft.Add("str_digits_check_threshold"u8, Number(IntegerTextLimit.Least));
        return draft.Finish("sys.int_info"u8);
    }

    private static PyObject* HashInfo()
    {
        NamedTupleDraft draft = default;
        draft.Add("width"u8, Number(64));
        draft.Add("modulus"u8, Number((1L << 61) - 1));
        draft.Add("inf"u8, Number(314159));
        draft.Add("nan"u8, Number(0));
        draft.Add("imag"u8, Number(1000003));
        draft.Add("algorithm"u8, Text("siphash13"u8));
        draft.Add("hash_bits"u8, Number(64));
        draft.Add("seed_bits"u8, Number(128));
        draft.Add("cutoff"u8, Number(0));
        return draft.Finish("sys.hash_info"u8);
    }

    private static PyObject* Number(long value) => IntegerObjects.FromInt64(value);

    private static PyObject* Text(ReadOnlySpan<byte> text) => StringObjects.InternLiteral(text);

    [DllImport("libc")]
    private static extern nuint confstr(int name, byte* place, nuint size);
}
