using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>The attributes of a generic alias: a few of its own, and for the rest those of its class.</summary>
internal static unsafe class GenericAliasAttributes
{
    private struct Members
    {
        internal PyMemberDef Origin;
        internal PyMemberDef Arguments;
        internal PyMemberDef Unpacked;
        internal PyMemberDef End;
    }

    private struct GetSets
    {
        internal PyGetSetDef Parameters;
        internal PyGetSetDef UnpackedArguments;
        internal PyGetSetDef End;
    }

    private static Members s_members;
    private static GetSets s_getsets;

    // What the alias answers itself; everything else is asked of the class.
    private static ReadOnlySpan<byte> OwnNames =>
        "__class__\0__origin__\0__args__\0__unpacked__\0__parameters__\0__typing_unpacked_tuple_args__\0__mro_entries__\0__reduce_ex__\0__reduce__\0__copy__\0__deepcopy__\0"u8;

    internal static void Fill(PyTypeObject* type)
    {
        GenericAliasType.Instance layout;
        type->tp_getattro = &GetAttribute;
        Members* members = (Members*)Unsafe.AsPointer(ref s_members);
        FillMember(&members->Origin, "__origin__"u8, MemberCodes._Py_T_OBJECT, (nint)((byte*)&layout.Origin - (byte*)&layout));
        FillMember(&members->Arguments, "__args__"u8, MemberCodes._Py_T_OBJECT, (nint)((byte*)&layout.Arguments - (byte*)&layout));
        FillMember(&members->Unpacked, "__unpacked__"u8, MemberCodes.Py_T_BOOL, (nint)(&layout.Starred - (byte*)&layout));
        type->tp_members = (PyMemberDef*)members;
        s_getsets.Parameters.name = CString.Of("__parameters__"u8);
        s_getsets.Parameters.get = &GetParameters;
        s_getsets.Parameters.doc = CString.Of("The type variables that the arguments leave open."u8);
        s_getsets.UnpackedArguments.name = CString.Of("__typing_unpacked_tuple_args__"u8);
        s_getsets.UnpackedArguments.get = &GetUnpackedArguments;
        type->tp_getset = (PyGetSetDef*)Unsafe.AsPointer(ref s_getsets);
    }

    /// <summary>The names of the class's attributes and of the alias's own. Return: an owned list, or NULL with an error. Foreign code.</summary>
    internal static PyObject* Names(PyObject* origin)
    {
        PyObject* names = Directory.Of(origin);
        for (byte* entry = CString.Of(OwnNames); names != null && *entry != 0; entry += CString.Length(entry) + 1)
        {
            PyObject* name = StringObjects.InternUtf8(entry);
            int listed = name == null ? -1 : SequenceSearch.Contains(names, name);
            if (listed < 0 || (listed == 0 && ListObjects.Append(names, name) < 0))
            {
                Refcount.Clear(&names);
            }
            Refcount.XDecRef(name);
        }
        return names;
    }

    private static void FillMember(PyMemberDef* member, ReadOnlySpan<byte> name, int code, nint offset)
    {
        member->name = CString.Of(name);
        member->type = code;
        member->offset = offset;
        member->flags = MemberCodes.Py_READONLY;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetAttribute(PyObject* self, PyObject* name)
        => !StringObjects.IsString(name) || IsOwn(name)
            ? GenericAttributes.Get(self, name) : Attributes.Get(((GenericAliasType.Instance*)self)->Origin, name); // foreign code

    private static bool IsOwn(PyObject* name)
    {
        byte* text = StringObjects.Utf8(name);
        if (text == null)
        {
            Errors.Clear(); // surrogates: none of ours
            return false;
        }
        for (byte* entry = CString.Of(OwnNames); *entry != 0; entry += CString.Length(entry) + 1)
        {
            if (CString.Equal(entry, text))
            {
                return true;
            }
        }
        return false;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetParameters(PyObject* self, void* closure)
    {
        GenericAliasType.Instance* alias = (GenericAliasType.Instance*)self;
        return Refcount.XNewRef(TypeParameters.Keep(&alias->Parameters, alias->Arguments)); // foreign code
    }

    // The items that an unpacked tuple stands for; None for everything else.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* GetUnpackedArguments(PyObject* self, void* closure)
    {
        GenericAliasType.Instance* alias = (GenericAliasType.Instance*)self;
        bool isTuple = alias->Starred != 0 && alias->Origin == (PyObject*)Symbols.Table.PyTuple_Type;
        return Refcount.NewRef(isTuple ? alias->Arguments : Symbols.None);
    }
}
