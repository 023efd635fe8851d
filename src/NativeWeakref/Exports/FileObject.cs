using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports;

/// <summary>Writing to whatever has a method write; names and descriptors of files.</summary>
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

    /// <summary>Return the descriptor of a file.</summary>
    /// <param name="o">An int, or an object with a method fileno(); NULL is SystemError.</param>
    /// <returns>The descriptor. -1 with TypeError, ValueError, OverflowError or what fileno() raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_AsFileDescriptor), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_AsFileDescriptor([Borrowed] PyObject* o) => PathProtocol.DescriptorOf(o);

    /// <summary>Convert a file to its descriptor, for the unit "O&amp;" of an argument format.</summary>
    /// <param name="o">An int, or an object with a method fileno(); NULL is SystemError.</param>
    /// <param name="ptr">Receives an int.</param>
    /// <returns>1. 0 with an exception as for PyObject_AsFileDescriptor().</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyLong_FileDescriptor_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyLong_FileDescriptor_Converter([Borrowed] PyObject* o, void* ptr) => PathProtocol.ConvertDescriptor(o, ptr);

    /// <summary>Return the name of a file.</summary>
    /// <param name="path">A string, bytes, or an object with __fspath__; NULL is SystemError.</param>
    /// <returns>A string or bytes. NULL with TypeError set, or what __fspath__ raised.</returns>
    [Header("osmodule.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_FSPath), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyOS_FSPath([Borrowed] PyObject* path) => PathProtocol.PathOf(path);
}
