using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols;

namespace NativeWeakref.Exports;

/// <summary>Objects that stand for files.</summary>
[Header("osmodule.h")]
public static unsafe class FilePathExports
{
    /// <summary>Get the path that an object stands for.</summary>
    /// <param name="path">A str, bytes, or an object with __fspath__(); NULL is SystemError.</param>
    /// <returns>A str or bytes: the object itself, or what __fspath__() returned. NULL with TypeError set for anything else.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyOS_FSPath), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyOS_FSPath([Borrowed] PyObject* path) => FileSystemPath.Of(path);

    /// <summary>Get the file descriptor that an object stands for.</summary>
    /// <param name="fd">An int, or an object with fileno(); NULL is SystemError.</param>
    /// <returns>
    /// The descriptor. -1 with TypeError set for anything else, ValueError for a negative number, OverflowError if it is no C int.
    /// </returns>
    [Header("fileobject.h")]
    [UnmanagedCallersOnly(EntryPoint = nameof(PyObject_AsFileDescriptor), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyObject_AsFileDescriptor([Borrowed] PyObject* fd) => FileSystemPath.Descriptor(fd);
}
