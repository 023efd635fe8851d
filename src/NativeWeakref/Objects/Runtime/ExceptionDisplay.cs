using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Objects.Runtime;

/// <summary>An exception in print: the exceptions that led to it first, each with type and text. There are no tracebacks.</summary>
internal static unsafe class ExceptionDisplay
{
    /// <summary>Prints an exception to standard error.</summary>
    internal static void Print(PyObject* exception)
    {
        ExceptionReport report = default;
        report.Add(exception); // foreign code
        StandardError.Flush();
    }

    /// <summary>Adds module and name of a type; the modules builtins and __main__ are left out. Foreign code where the type is a class.</summary>
    internal static void AddTypeName(PyTypeObject* type)
    {
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_HEAPTYPE) != 0)
        {
            AddClassName(type);
        }
        else
        {
            AddStaticName(type);
        }
    }

    private static void AddClassName(PyTypeObject* type)
    {
        PyObject* module = Attributes.GetString((PyObject*)type, CString.Of("__module__"u8)); // foreign code
        if (module == null)
        {
            Errors.Clear();
        }
        if (module == null || !StringObjects.IsString(module))
        {
            StandardError.Add("<unknown>."u8);
        }
        else if (!StringObjects.EqualLiteral(module, "builtins"u8) && !StringObjects.EqualLiteral(module, "__main__"u8))
        {
            StandardError.Add(module);
            StandardError.Add("."u8);
        }
        StandardError.Add(((PyHeapTypeObject*)type)->ht_qualname);
        Refcount.XDecRef(module);
    }

    private static void AddStaticName(PyTypeObject* type)
    {
        byte* name = type->tp_name;
        byte* last = name;
        for (byte* c = name; *c != 0; c++)
        {
            if (*c == (byte)'.')
            {
                last = c + 1;
            }
        }
        bool omitted = IsPrefix("builtins."u8, name, last) || IsPrefix("__main__."u8, name, last);
        StandardError.Add(omitted ? last : name);
    }

    private static bool IsPrefix(ReadOnlySpan<byte> prefix, byte* start, byte* end)
    {
        byte* expected = CString.Of(prefix);
        if (end - start != prefix.Length)
        {
            return false;
        }
        for (int i = 0; i < prefix.Length; i++)
        {
            if (start[i] != expected[i])
            {
                return false;
            }
        }
        return true;
    }
}
