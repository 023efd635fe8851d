using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Singletons;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary>The functions of <c>sys</c>.</summary>
internal static unsafe class SysFunctions
{
    internal static void AddTo(ref MethodTable methods)
    {
        methods.Add("_clear_type_cache"u8, &ClearTypeCache, MethodFlags.METH_NOARGS, "_clear_type_cache($module, /)\n--\n\nForget what was found on types."u8);
        methods.Add("exc_info"u8, &ExcInfo, MethodFlags.METH_NOARGS, "exc_info($module, /)\n--\n\nType, value and traceback of the exception that is being handled."u8);
        methods.Add("exception"u8, &Exception, MethodFlags.METH_NOARGS, "exception($module, /)\n--\n\nThe exception that is being handled, or None."u8);
        methods.Add("exit"u8, &Exit, MethodFlags.METH_FASTCALL, "exit($module, status=None, /)\n--\n\nRaise SystemExit."u8);
        methods.Add("getallocatedblocks"u8, &GetAllocatedBlocks, MethodFlags.METH_NOARGS, "getallocatedblocks($module, /)\n--\n\nThe number of blocks of memory in use."u8);
        methods.Add("getdefaultencoding"u8, &GetEncoding, MethodFlags.METH_NOARGS, "getdefaultencoding($module, /)\n--\n\nAlways utf-8."u8);
        methods.Add(
            "getfilesystemencodeerrors"u8, &GetFileNameErrors, MethodFlags.METH_NOARGS,
            "getfilesystemencodeerrors($module, /)\n--\n\nAlways surrogateescape."u8);
        methods.Add("getfilesystemencoding"u8, &GetEncoding, MethodFlags.METH_NOARGS, "getfilesystemencoding($module, /)\n--\n\nAlways utf-8."u8);
        methods.Add(
            "get_int_max_str_digits"u8, &GetTextLimit, MethodFlags.METH_NOARGS,
            "get_int_max_str_digits($module, /)\n--\n\nThe most decimal digits of ints that are read and written; 0 for any number."u8);
        methods.Add("getrecursionlimit"u8, &GetRecursionLimit, MethodFlags.METH_NOARGS, "getrecursionlimit($module, /)\n--\n\nWhat setrecursionlimit() was given."u8);
        methods.Add("getrefcount"u8, &GetRefCount, MethodFlags.METH_O, "getrefcount($module, object, /)\n--\n\nThe number of references to an object, the caller's among them."u8);
        methods.Add(
            "getsizeof"u8, &GetSizeOf, MethodFlags.METH_VARARGS | MethodFlags.METH_KEYWORDS,
            "getsizeof(object [, default]) -> int\n\nThe bytes of memory that an object takes."u8);
        methods.Add("getunicodeinternedsize"u8, &GetInternedSize, MethodFlags.METH_NOARGS, "getunicodeinternedsize($module, /)\n--\n\nThe number of interned strings."u8);
        methods.Add("intern"u8, &Intern, MethodFlags.METH_O, "intern($module, string, /)\n--\n\nThe one str of these characters that all share."u8);
        methods.Add("is_finalizing"u8, &IsFinalizing, MethodFlags.METH_NOARGS, "is_finalizing($module, /)\n--\n\nWhether the runtime is being shut down."u8);
        methods.Add(
            "set_int_max_str_digits"u8, &SetTextLimit, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "set_int_max_str_digits($module, /, maxdigits)\n--\n\nSet the most decimal digits of ints that are read and written."u8);
        methods.Add(
            "setrecursionlimit"u8, &SetRecursionLimit, MethodFlags.METH_O,
            "setrecursionlimit($module, limit, /)\n--\n\nSet how deep calls of Python functions may nest; there are none here."u8);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ClearTypeCache(PyObject* self, PyObject* ignored)
    {
        _ = TypeLookup.ClearCache();
        return Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ExcInfo(PyObject* self, PyObject* ignored)
    {
        PyObject* handled = HandledException.Innermost();
        if (handled == null)
        {
            return TupleObjects.Pack(Symbols.None, Symbols.None, Symbols.None);
        }
        PyObject* traceback = ((PyBaseExceptionObject*)handled)->traceback;
        return TupleObjects.Pack((PyObject*)handled->ob_type, handled, traceback == null ? Symbols.None : traceback);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Exception(PyObject* self, PyObject* ignored)
    {
        PyObject* handled = HandledException.Innermost();
        return Refcount.NewRef(handled == null ? Symbols.None : handled);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Exit(PyObject* self, PyObject** args, nint count)
    {
        if (Arguments.HasCount("exit"u8, count, 0, 1))
        {
            ErrorCreation.SetObject(*Symbols.Table.PyExc_SystemExit, count == 0 ? null : args[0]);
        }
        return null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAllocatedBlocks(PyObject* self, PyObject* ignored)
    {
        nativeweakref_heap_statistics statistics;
        HeapStatistics.Report(&statistics);
        return IntegerObjects.FromUInt64(statistics.live_blocks);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetFileNameErrors(PyObject* self, PyObject* ignored) => StringObjects.InternLiteral("surrogateescape"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetInternedSize(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(InternTable.Count);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetEncoding(PyObject* self, PyObject* ignored) => StringObjects.InternLiteral("utf-8"u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetRecursionLimit(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(RecursionLimit.Value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetRefCount(PyObject* self, PyObject* op) => IntegerObjects.FromInt64(op->ob_refcnt);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetTextLimit(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(IntegerTextLimit.Value);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetSizeOf(PyObject* self, PyObject* args, PyObject* kwargs)
    {
        NamedArguments given = default;
        if (!given.Read(args, kwargs, CString.Of("getsizeof"u8), "object\0default"u8, required: 1))
        {
            return null;
        }
        nuint size = ObjectSize.Of(given.First); // foreign code
        if (size != nuint.MaxValue)
        {
            return IntegerObjects.FromUInt64(size);
        }
        if (given.Second == null || !Errors.Matches(*Symbols.Table.PyExc_TypeError))
        {
            return null;
        }
        Errors.Clear();
        return Refcount.NewRef(given.Second);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Intern(PyObject* self, PyObject* text)
    {
        if (!StringObjects.IsString(text))
        {
            return UnsupportedType.RefuseArgument(text, "intern() argument must be str, not %.50s"u8);
        }
        if (!StringObjects.IsExactString(text))
        {
            return UnsupportedType.Refuse(text, "can't intern %.400s"u8);
        }
        PyObject* interned = Refcount.NewRef(text);
        StringObjects.Intern(&interned);
        return interned;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsFinalizing(PyObject* self, PyObject* ignored) => Booleans.From(Lifecycle.IsFinalizing != 0);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetTextLimit(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args, count, kwnames, "set_int_max_str_digits"u8, "maxdigits"u8))
        {
            return count == 0 && given.First == null ? given.RefuseMissing() : null; // that it is missing comes before other names
        }
        if (given.First == null)
        {
            return given.RefuseMissing();
        }
        int limit = IntegerMasks.AsInt(given.First); // foreign code
        return (limit == -1 && Errors.Occurred()) || !IntegerTextLimit.Set(limit) ? null : Symbols.None;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetRecursionLimit(PyObject* self, PyObject* number)
    {
        int limit = IntegerMasks.AsInt(number); // foreign code
        if (limit == -1 && Errors.Occurred())
        {
            return null;
        }
        if (limit < 1)
        {
            return Errors.ValueError("recursion limit must be greater or equal than 1"u8);
        }
        RecursionLimit.Value = limit;
        return Symbols.None;
    }
}
