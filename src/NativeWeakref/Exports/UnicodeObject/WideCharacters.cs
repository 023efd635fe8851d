using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols.Converters;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>Strings and wide characters, and converters for the unit "O&amp;" of an argument format.</summary>
public static unsafe partial class UnicodeExports
{
    /// <summary>Create a string of wide characters.</summary>
    /// <param name="w">The characters; NULL only with a size of 0.</param>
    /// <param name="size">Their number; negative where a zero ends them.</param>
    /// <returns>
    /// The string. NULL with ValueError set for what is no character, with SystemError set for NULL, with MemoryError set if memory is
    /// exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FromWideChar), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyUnicode_FromWideChar([CType("const wchar_t *")] uint* w, nint size) => WideText.ToString(w, size);

    /// <summary>Copy a string to wide characters, with a zero behind where there is room.</summary>
    /// <param name="unicode">A string; NULL is SystemError.</param>
    /// <param name="w">The place; NULL to ask how much room is needed.</param>
    /// <param name="size">How many characters it takes; not negative.</param>
    /// <returns>
    /// The number of characters copied, the zero not counted; where w is NULL, the room with it. -1 with TypeError set if unicode is no
    /// string, with SystemError set if it is NULL or size negative.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsWideChar), CallConvs = [typeof(CallConvCdecl)])]
    public static nint PyUnicode_AsWideChar([Borrowed] PyObject* unicode, [CType("wchar_t *")] uint* w, nint size)
        => WideText.Store(unicode, w, size);

    /// <summary>Copy a string to wide characters in new memory, with a zero behind.</summary>
    /// <param name="unicode">A string; NULL is SystemError.</param>
    /// <param name="size">Receives the number of characters, the zero not counted; NULL where none of them may be zero.</param>
    /// <returns>
    /// The memory; PyMem_Free() frees it. NULL with TypeError set if unicode is no string, with ValueError set for a zero in it, with
    /// SystemError set if it is NULL, with MemoryError set if memory is exhausted.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_AsWideCharString), CallConvs = [typeof(CallConvCdecl)])]
    [return: CType("wchar_t *")]
    public static uint* PyUnicode_AsWideCharString([Borrowed] PyObject* unicode, nint* size) => WideText.FromString(unicode, size);

    /// <summary>Convert a string to wide characters in new memory.</summary>
    /// <param name="obj">A string; NULL to free the memory.</param>
    /// <param name="ptr">Receives a wchar_t *.</param>
    /// <returns>Py_CLEANUP_SUPPORTED; 1 after freeing. 0 with TypeError, ValueError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_WideCharString_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_WideCharString_Converter([Borrowed] PyObject* obj, void* ptr) => TextConverters.ToWideText(obj, ptr);

    /// <summary>Convert a string, or None to NULL.</summary>
    /// <param name="obj">A string or None; NULL to free the memory.</param>
    /// <param name="ptr">Receives a wchar_t *.</param>
    /// <returns>Py_CLEANUP_SUPPORTED; 1 for None and after freeing. 0 with TypeError, ValueError or MemoryError set.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_WideCharString_Opt_Converter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_WideCharString_Opt_Converter([Borrowed] PyObject* obj, void* ptr)
        => TextConverters.ToOptionalWideText(obj, ptr);

    /// <summary>Convert the name of a file to bytes without a zero among them.</summary>
    /// <param name="arg">A string, bytes, or an object with __fspath__; NULL to release the object.</param>
    /// <param name="result">Receives a PyObject *, a new reference.</param>
    /// <returns>Py_CLEANUP_SUPPORTED; 1 after releasing. 0 with TypeError, ValueError or what __fspath__ raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FSConverter), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_FSConverter([Borrowed] PyObject* arg, void* result) => PathConverters.ToBytes(arg, result);

    /// <summary>Convert the name of a file to a string without a zero in it.</summary>
    /// <param name="arg">A string, bytes, or an object with __fspath__; NULL to release the object.</param>
    /// <param name="result">Receives a PyObject *, a new reference.</param>
    /// <returns>Py_CLEANUP_SUPPORTED; 1 after releasing. 0 with TypeError, ValueError or what __fspath__ raised.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyUnicode_FSDecoder), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyUnicode_FSDecoder([Borrowed] PyObject* arg, void* result) => PathConverters.ToText(arg, result);
}
