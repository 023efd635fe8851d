using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Formats;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Exports.UnicodeObject;

/// <summary>A str piece by piece. After a failure the writer still has what was written before, and ends like any other.</summary>
[Header("unicodeobject.h")]
public static unsafe class WriterExports
{
    /// <summary>Begin a text.</summary>
    /// <param name="writer">The writer; not NULL. Nothing of it is read.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_Init), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyUnicodeWriter_Init(_PyUnicodeWriter* writer) => TextWriter.Init(writer);

    /// <summary>Make room; what the macro _PyUnicodeWriter_Prepare() calls where there is none.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="length">Number of characters.</param>
    /// <param name="maxchar">The largest of them.</param>
    /// <returns>
    /// 0. -1 with MemoryError set if memory is exhausted, with SystemError set if length is negative or maxchar is no character.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_PrepareInternal), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_PrepareInternal(_PyUnicodeWriter* writer, nint length, [CType("Py_UCS4")] uint maxchar)
        => TextWriter.Prepare(writer, length, maxchar);

    /// <summary>Widen the characters; what the macro _PyUnicodeWriter_PrepareKind() calls where they are too narrow.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="kind">A PyUnicode_Kind.</param>
    /// <returns>0. -1 with MemoryError set if memory is exhausted, with SystemError set for another kind.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_PrepareKindInternal), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_PrepareKindInternal(_PyUnicodeWriter* writer, int kind) => TextWriter.PrepareKind(writer, kind);

    /// <summary>Write a character.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="ch">The character.</param>
    /// <returns>0. -1 with MemoryError set if memory is exhausted, with SystemError set beyond U+10FFFF.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_WriteChar), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_WriteChar(_PyUnicodeWriter* writer, [CType("Py_UCS4")] uint ch)
        => TextWriter.WriteCharacter(writer, ch);

    /// <summary>Write a str.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="str">The str, which becomes the result where nothing else is written and overallocate is 0.</param>
    /// <returns>0. -1 with MemoryError set if memory is exhausted, with TypeError set for no str, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_WriteStr), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_WriteStr(_PyUnicodeWriter* writer, [Borrowed] PyObject* str) => TextWriter.WriteString(writer, str);

    /// <summary>Write a part of a str.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="str">The str.</param>
    /// <param name="start">Index of the first character.</param>
    /// <param name="end">Index behind the last one.</param>
    /// <returns>
    /// 0. -1 with MemoryError set if memory is exhausted, with TypeError set for no str, with SystemError set for NULL or a range that is
    /// not in the str.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_WriteSubstring), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_WriteSubstring(_PyUnicodeWriter* writer, [Borrowed] PyObject* str, nint start, nint end)
        => TextWriter.WritePart(writer, str, start, end);

    /// <summary>Write ASCII.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="str">The characters; not NULL.</param>
    /// <param name="len">Their number; negative where a zero byte ends them.</param>
    /// <returns>0. -1 with MemoryError set if memory is exhausted, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_WriteASCIIString), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_WriteASCIIString(_PyUnicodeWriter* writer, [Const] byte* str, nint len)
        => TextWriter.WriteAscii(writer, str, len);

    /// <summary>Write Latin-1: each byte is a character.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="str">The bytes.</param>
    /// <param name="len">Their number.</param>
    /// <returns>0. -1 with MemoryError set if memory is exhausted, with SystemError set for NULL or a negative number.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_WriteLatin1String), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicodeWriter_WriteLatin1String(_PyUnicodeWriter* writer, [Const] byte* str, nint len)
        => TextWriter.WriteLatin1(writer, str, len);

    /// <summary>Write a str in the form that a format asks for.</summary>
    /// <param name="writer">A writer; not NULL.</param>
    /// <param name="obj">The str; any object where the part of the format is empty: then its str() is written.</param>
    /// <param name="format_spec">A str with the format.</param>
    /// <param name="start">Index of the first character of the format.</param>
    /// <param name="end">Index behind the last one.</param>
    /// <returns>
    /// 0. -1 with ValueError set for another format, with SystemError set for NULL, another type or range, with MemoryError set, or with what
    /// the object's code raised.
    /// </returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicode_FormatAdvancedWriter), CallConvs = [typeof(CallConvCdecl)])]
    public static int _PyUnicode_FormatAdvancedWriter(
        _PyUnicodeWriter* writer, [Borrowed] PyObject* obj, [Borrowed] PyObject* format_spec, nint start, nint end)
        => WriterFormat.WriteString(writer, obj, format_spec, start, end);

    /// <summary>End a text.</summary>
    /// <param name="writer">A writer; not NULL. It has no buffer any more.</param>
    /// <returns>A str. NULL with MemoryError set if memory is exhausted; the text is lost then.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_Finish), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _PyUnicodeWriter_Finish(_PyUnicodeWriter* writer) => TextWriter.Finish(writer);

    /// <summary>Give a text up.</summary>
    /// <param name="writer">A writer; not NULL. It has no buffer any more.</param>
    [UnmanagedCallersOnly(EntryPoint = nameof(_PyUnicodeWriter_Dealloc), CallConvs = [typeof(CallConvCdecl)])]
    public static void _PyUnicodeWriter_Dealloc(_PyUnicodeWriter* writer) => TextWriter.Discard(writer);
}
