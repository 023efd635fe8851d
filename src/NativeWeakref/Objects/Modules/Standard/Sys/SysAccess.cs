using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Modules.Import;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary>What C asks of <c>sys</c>.</summary>
internal static unsafe class SysAccess
{
    private const int Output = 1;
    private const int ErrorOutput = 2;
    private const int Longest = 1000; // of a formatted text; the rest is not written

    [InlineArray(Longest + 1)]
    private struct Text
    {
        private byte _first;
    }

    /// <summary>An attribute: borrowed, NULL without an error where it is missing. An error that is set stays.</summary>
    internal static PyObject* Get(byte* name)
    {
        PyObject* raised = Errors.TakeRaised();
        PyObject* value = name == null ? null : ModuleTable.Attribute("sys"u8, name);
        Errors.Clear();
        Errors.SetRaised(raised);
        return value;
    }

    /// <summary>Sets an attribute; NULL takes it away, where there is one. Return: 0, or -1 with an error.</summary>
    internal static int Set(byte* name, PyObject* value)
    {
        PyObject* dict = Dict();
        if (dict == null || name == null)
        {
            return NullArgument.RefuseStatus();
        }
        if (value != null)
        {
            return DictAccess.SetItemString(dict, name, value);
        }
        return DictAccess.GetItemString(dict, name) == null ? 0 : DictAccess.DelItemString(dict, name);
    }

    /// <summary>The dict of the options of kind X: borrowed, or NULL with an error.</summary>
    internal static PyObject* Options()
    {
        PyObject* modules = ModuleTable.Dict();
        PyObject* sys = modules == null ? null : ModuleObjects.Find(modules, "sys"u8);
        PyObject* options = sys == null || !ModuleObjects.IsModule(sys) ? null : ModuleObjects.Find(((ModuleObject*)sys)->Dict, "_xoptions"u8);
        return options != null && DictObjects.IsDict(options) ? options : NullArgument.Refuse();
    }

    /// <summary>Takes all warning options away.</summary>
    internal static void ResetWarnings()
    {
        PyObject* options = Get(CString.Of("warnoptions"u8));
        if (options != null && Builtins.Lists.ListObjects.IsList(options))
        {
            Builtins.Lists.ListChange.Clear(options); // foreign code
        }
    }

    /// <summary>Writes a text that C formats to <c>sys.stdout</c>. No error is ever set, and one that is set stays.</summary>
    internal static void WriteOutput(byte* format, VaList* arguments) => Write("stdout"u8, Output, format, arguments);

    /// <summary>As <see cref="WriteOutput"/> for <c>sys.stderr</c>.</summary>
    internal static void WriteErrors(byte* format, VaList* arguments) => Write("stderr"u8, ErrorOutput, format, arguments);

    /// <summary>Writes a text with the conversions of strings to <c>sys.stdout</c>. No error is ever set, and one that is set stays.</summary>
    internal static void FormatOutput(byte* format, VaList* arguments) => Format("stdout"u8, Output, format, arguments);

    /// <summary>As <see cref="FormatOutput"/> for <c>sys.stderr</c>.</summary>
    internal static void FormatErrors(byte* format, VaList* arguments) => Format("stderr"u8, ErrorOutput, format, arguments);

    /// <summary>The namespace of the module: borrowed, or NULL where there is none, without an error or with one.</summary>
    internal static PyObject* Dict()
    {
        PyObject* modules = ModuleTable.Dict();
        PyObject* module = modules == null ? null : ModuleObjects.Find(modules, "sys"u8);
        return module == null || !ModuleObjects.IsModule(module) ? null : ((ModuleObject*)module)->Dict;
    }

    private static void Write(ReadOnlySpan<byte> stream, int descriptor, byte* format, VaList* arguments)
    {
        if (format == null)
        {
            return;
        }
        PyObject* raised = Errors.TakeRaised();
        Text text;
        byte* place = (byte*)&text;
        int length = CFormatting.Write(place, Longest + 1, format, arguments);
        WriteBytes(stream, descriptor, place);
        if (length is < 0 or > Longest)
        {
            WriteBytes(stream, descriptor, CString.Of("... truncated"u8));
        }
        Errors.SetRaised(raised);
    }

    private static void Format(ReadOnlySpan<byte> stream, int descriptor, byte* format, VaList* arguments)
    {
        if (format == null)
        {
            return;
        }
        PyObject* raised = Errors.TakeRaised();
        PyObject* text = StringObjects.FromFormat(format, arguments);
        PyObject* file = Get(CString.Of(stream));
        if (text != null && (file == null || FileWriting.Write(text, file, PrintFlags.Py_PRINT_RAW) < 0)) // foreign code
        {
            Errors.Clear();
            byte* bytes = StringObjects.Utf8(text);
            if (bytes != null)
            {
                _ = TextStreams.Write(descriptor, bytes, CString.Length(bytes));
            }
        }
        Refcount.XDecRef(text);
        Errors.Clear();
        Errors.SetRaised(raised);
    }

    // Where the object is gone or cannot write, the text goes to the descriptor.
    private static void WriteBytes(ReadOnlySpan<byte> stream, int descriptor, byte* text)
    {
        PyObject* file = Get(CString.Of(stream));
        if (file == null || FileWriting.WriteString(text, file) < 0) // foreign code
        {
            Errors.Clear();
            _ = TextStreams.Write(descriptor, text, CString.Length(text));
        }
        Errors.Clear();
    }
}
