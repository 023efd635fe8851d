using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Builtins.Strings.Codecs;
using NativeWeakref.Objects.Builtins.Strings.Encodings;

namespace NativeWeakref.Exports.Codecs;

// PyCodec_NameReplaceErrors needs the names of characters, which the library does not have.

/// <summary>What is done about what cannot be encoded or decoded.</summary>
[Header("codecs.h")]
public static unsafe class HandlerExports
{
    /// <summary>Register a handler of errors.</summary>
    /// <remarks>The encodings of this library ask it for names that are not the standard ones.</remarks>
    /// <param name="name">The name of the policy.</param>
    /// <param name="error">
    /// Called with a UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError. Returns a tuple of a str, when encoding also bytes, and
    /// of the index where to go on; or raises.
    /// </param>
    /// <returns>0. -1 with TypeError set if error is not callable, with SystemError set if a pointer is NULL, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_RegisterError), CallConvs = [typeof(CallConvCdecl)])]
    public static int PyCodec_RegisterError([Const] byte* name, [Borrowed] PyObject* error) => ErrorHandlers.Register(name, error);

    /// <summary>Find a handler of errors.</summary>
    /// <param name="name">The name of the policy; NULL for strict.</param>
    /// <returns>The handler. NULL with LookupError set if there is none, with MemoryError set if memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_LookupError), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_LookupError([Const] byte* name) => ErrorHandlers.LookUp(name);

    /// <summary>Raise an exception, as the policy strict does.</summary>
    /// <param name="exc">An exception; anything else and NULL are TypeError.</param>
    /// <returns>NULL with the exception set, or TypeError if it is none.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_StrictErrors), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_StrictErrors([Borrowed] PyObject* exc) => StandardHandlers.Strict(exc);

    /// <summary>Leave out what cannot be converted.</summary>
    /// <param name="exc">A UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError.</param>
    /// <returns>A tuple of an empty str and the index behind. NULL with TypeError set for another object, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_IgnoreErrors), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_IgnoreErrors([Borrowed] PyObject* exc) => StandardHandlers.Apply(exc, ErrorPolicy.Ignore);

    /// <summary>Replace what cannot be converted by question marks or U+FFFD.</summary>
    /// <param name="exc">A UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError.</param>
    /// <returns>A tuple of a str and the index behind. NULL with TypeError set for another object, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_ReplaceErrors), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_ReplaceErrors([Borrowed] PyObject* exc) => StandardHandlers.Apply(exc, ErrorPolicy.Replace);

    /// <summary>Replace characters that cannot be encoded by references as XML has them.</summary>
    /// <param name="exc">A UnicodeEncodeError.</param>
    /// <returns>A tuple of a str and the index behind. NULL with TypeError set for another object, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_XMLCharRefReplaceErrors), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_XMLCharRefReplaceErrors([Borrowed] PyObject* exc) => StandardHandlers.Apply(exc, ErrorPolicy.XmlReplace);

    /// <summary>Replace what cannot be converted by escapes as string literals have them.</summary>
    /// <param name="exc">A UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError.</param>
    /// <returns>A tuple of a str and the index behind. NULL with TypeError set for another object, with SystemError set for NULL.</returns>
    [UnmanagedCallersOnly(EntryPoint = nameof(PyCodec_BackslashReplaceErrors), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* PyCodec_BackslashReplaceErrors([Borrowed] PyObject* exc)
        => StandardHandlers.Apply(exc, ErrorPolicy.BackslashReplace);
}
