using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Modules.Standard.Functions;

/// <summary>The function <c>print</c>. Foreign code runs wherever the file is asked to write.</summary>
internal static unsafe class PrintFunction
{
    internal static void AddTo(ref MethodTable methods)
        => methods.Add(
            "print"u8, &Print, MethodFlags.METH_FASTCALL | MethodFlags.METH_KEYWORDS,
            "print($module, /, *args, sep=' ', end='\\n', file=None, flush=False)\n--\n\nWrite the texts of values to a file, sys.stdout if none is given."u8);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Print(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        NamedArguments given = default;
        if (!given.Read(args + count, 0, kwnames, "print"u8, "$sep\0$end\0$file\0$flush"u8))
        {
            return null;
        }
        PyObject* file = given.Third;
        if (file == null || file == Symbols.None)
        {
            file = ModuleTable.Attribute("sys"u8, CString.Of("stdout"u8));
            if (file == null)
            {
                return Errors.RuntimeError("lost sys.stdout"u8);
            }
            if (file == Symbols.None)
            {
                return Symbols.None;
            }
        }
        if (!IsTextOrNone(given.First, "sep must be None or a string, not %.200s"u8)
            || !IsTextOrNone(given.Second, "end must be None or a string, not %.200s"u8))
        {
            return null;
        }
        Refcount.IncRef(file);
        bool written = WriteAll(file, args, count, given.First, given.Second) && FlushIf(file, given.Fourth);
        Refcount.DecRef(file);
        return written ? Symbols.None : null;
    }

    private static bool IsTextOrNone(PyObject* value, System.ReadOnlySpan<byte> refusal)
    {
        if (value == null || value == Symbols.None || StringObjects.IsString(value))
        {
            return true;
        }
        UnsupportedType.Refuse(value, refusal);
        return false;
    }

    private static bool WriteAll(PyObject* file, PyObject** args, nint count, PyObject* separator, PyObject* end)
    {
        for (nint i = 0; i < count; i++)
        {
            if ((i > 0 && !WriteText(file, separator, " "u8)) || FileWriting.Write(args[i], file, PrintFlags.Py_PRINT_RAW) < 0)
            {
                return false;
            }
        }
        return WriteText(file, end, "\n"u8);
    }

    private static bool WriteText(PyObject* file, PyObject* text, System.ReadOnlySpan<byte> usual)
        => text == null || text == Symbols.None
            ? FileWriting.WriteString(CString.Of(usual), file) == 0
            : FileWriting.Write(text, file, PrintFlags.Py_PRINT_RAW) == 0;

    private static bool FlushIf(PyObject* file, PyObject* wanted)
    {
        int flush = wanted == null ? 0 : ObjectProtocol.IsTrue(wanted);
        if (flush <= 0)
        {
            return flush == 0;
        }
        PyObject* method = Attributes.GetString(file, CString.Of("flush"u8));
        PyObject* result = method == null ? null : Calls.NoArgs(method);
        Refcount.XDecRef(method);
        Refcount.XDecRef(result);
        return result != null;
    }
}
