using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports;

/// <summary>Writing to whatever has a method write.</summary>
[Header("fileobject.h")]
public static unsafe class FileExports
{
    /// <summary>Write the text of an object; other code runs.</summary>
    /// <param name="ob">The object; NULL prints as &lt;NULL&gt;.</param>
    /// <param name="file">What is asked to write.</param>
    /// <param name="flags">Py_PRINT_RAW for str() instead of repr().</param>
    /// <returns>0. -1 with TypeError set if file is NULL, with AttributeError set if it cannot write, or with what writing raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFile_WriteObject), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyFile_WriteObject([Borrowed] PyObject* ob, [Borrowed] PyObject* file, int flags) => FileWriting.Write(ob, file, flags);

    /// <summary>Write a text; other code runs.</summary>
    /// <param name="s">The text in UTF-8; not NULL.</param>
    /// <param name="file">What is asked to write.</param>
    /// <returns>
    /// 0. -1 if an error was set before, which stays; with SystemError set for NULL, with UnicodeDecodeError set if the text is no UTF-8,
    /// with AttributeError set if file cannot write, or with what writing raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyFile_WriteString), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyFile_WriteString([Const] byte* s, [Borrowed] PyObject* file) => FileWriting.WriteString(s, file);
}
