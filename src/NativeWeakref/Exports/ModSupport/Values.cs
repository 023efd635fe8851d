using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Abi.Markup;
using NativeWeakref.Objects.Protocols.Building;

namespace NativeWeakref.Exports.ModSupport;

/// <summary>Making objects of C values.</summary>
[Header("modsupport.h")]
public static unsafe class ValueExports
{
    /// <summary>Create an object of C values.</summary>
    /// <param name="format">The units; one makes an object, several a tuple, none None. Not NULL.</param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>The object. NULL with SystemError set for a wrong format or a NULL object, or with what a conversion raised.</returns>
    [Variadic("Py_BuildValue")]
    [UnmanagedCallersOnly(EntryPoint = nameof(Py_VaBuildValue), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* Py_VaBuildValue([Const] byte* format, [CType("va_list")] VaList* vargs)
        => ValueBuilding.Build(format, vargs, sizesAreWide: false);

    /// <summary>As Py_VaBuildValue(), with "#"; what the header calls in code that defines PY_SSIZE_T_CLEAN.</summary>
    /// <param name="format">The units; one makes an object, several a tuple, none None. Not NULL.</param>
    /// <param name="vargs">The values. References that "N" takes are stolen, also where this fails.</param>
    /// <returns>The object. NULL with SystemError set for a wrong format or a NULL object, or with what a conversion raised.</returns>
    [Variadic("_Py_BuildValue_SizeT")]
    [UnmanagedCallersOnly(EntryPoint = nameof(_Py_VaBuildValue_SizeT), CallConvs = [typeof(CallConvCdecl)])]
    [return: NewRef]
    public static PyObject* _Py_VaBuildValue_SizeT([Const] byte* format, [CType("va_list")] VaList* vargs)
        => ValueBuilding.Build(format, vargs, sizesAreWide: true);
}
