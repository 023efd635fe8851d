using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Integers;
using NativeWeakref.Objects.Builtins.Bytes;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Strings.Encodings;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types;
using NativeWeakref.Objects.Types.HeapTypes;

namespace NativeWeakref.Objects.Modules.Standard.Sys;

/// <summary>The objects <c>sys.stdout</c> and <c>sys.stderr</c>: text goes to a descriptor at once, in UTF-8.</summary>
internal static unsafe class TextStreams
{
    private const int Output = 1;
    private const int ErrorOutput = 2;
    private const int InterruptedCall = 4; // EINTR

    private struct Instance
    {
        internal PyObject Head;
        internal byte* Name; // literals, as below
        internal byte* Mode;
        internal byte* Encoding;
        internal byte* Errors;
        internal int Descriptor;
        internal byte Closed;
    }

    [InlineArray(6)]
    private struct Members
    {
        private PyMemberDef _first;
    }

    [InlineArray(7)]
    private struct Methods
    {
        private PyMethodDef _first;
    }

    [InlineArray(4)]
    private struct Slots
    {
        private PyType_Slot _first;
    }

    private static Members s_members;
    private static Methods s_methods;

    /// <summary>Adds the streams to the module. Return: false with an error.</summary>
    internal static bool AddTo(PyObject* module)
    {
        PyObject* type = MakeType();
        PyObject* output = type == null ? null : Make(type, "<stdout>"u8, "strict"u8, Output);
        PyObject* errors = output == null ? null : Make(type, "<stderr>"u8, "backslashreplace"u8, ErrorOutput);
        bool added = errors != null && OwnModule.Add(module, "stdout"u8, output) && OwnModule.Add(module, "__stdout__"u8, output)
            && OwnModule.Add(module, "stderr"u8, errors) && OwnModule.Add(module, "__stderr__"u8, errors)
            && OwnModule.Add(module, "stdin"u8, Symbols.None) && OwnModule.Add(module, "__stdin__"u8, Symbols.None);
        Refcount.XDecRef(errors);
        Refcount.XDecRef(output);
        Refcount.XDecRef(type);
        return added;
    }

    /// <summary>Whether an object is the stream of descriptor 2 that the module began with.</summary>
    internal static bool IsErrorOutput(PyObject* op)
        => op->ob_type->tp_repr == (delegate* unmanaged[Cdecl]<PyObject*, PyObject*>)&Repr && ((Instance*)op)->Descriptor == ErrorOutput;

    /// <summary>Writes bytes to a descriptor. Return: false with OSError.</summary>
    internal static bool Write(int descriptor, byte* bytes, nint length)
    {
        while (length > 0)
        {
            nint written = write(descriptor, bytes, (nuint)length);
            if (written >= 0)
            {
                bytes += written;
                length -= written;
            }
            else if (ErrnoErrors.Number != InterruptedCall)
            {
                ErrnoErrors.Set(*Symbols.Table.PyExc_OSError, null, null);
                return false;
            }
        }
        return true;
    }

    private static PyObject* MakeType()
    {
        Instance layout;
        byte* start = (byte*)&layout;
        PyMemberDef* member = (PyMemberDef*)Unsafe.AsPointer(ref s_members);
        Describe(member++, "name"u8, MemberCodes.Py_T_STRING, (nint)((byte*)&layout.Name - start));
        Describe(member++, "mode"u8, MemberCodes.Py_T_STRING, (nint)((byte*)&layout.Mode - start));
        Describe(member++, "encoding"u8, MemberCodes.Py_T_STRING, (nint)((byte*)&layout.Encoding - start));
        Describe(member++, "errors"u8, MemberCodes.Py_T_STRING, (nint)((byte*)&layout.Errors - start));
        Describe(member, "closed"u8, MemberCodes.Py_T_BOOL, (nint)(&layout.Closed - start));
        MethodTable methods = new(Unsafe.AsPointer(ref s_methods));
        methods.Add("write"u8, &WriteText, MethodFlags.METH_O, "write($self, text, /)\n--\n\nWrite a text; return its length."u8);
        methods.Add("flush"u8, &Flush, MethodFlags.METH_NOARGS, "flush($self, /)\n--\n\nDo nothing: all is written at once."u8);
        methods.Add("fileno"u8, &FileNumber, MethodFlags.METH_NOARGS, "fileno($self, /)\n--\n\nThe descriptor."u8);
        methods.Add("isatty"u8, &IsTerminal, MethodFlags.METH_NOARGS, "isatty($self, /)\n--\n\nWhether a person reads it."u8);
        methods.Add("writable"u8, &IsWritable, MethodFlags.METH_NOARGS, "writable($self, /)\n--\n\nAlways true."u8);
        Slots place = default;
        PyType_Slot* slot = (PyType_Slot*)&place;
        slot[0].slot = SlotIds.Py_tp_members;
        slot[0].pfunc = Unsafe.AsPointer(ref s_members);
        slot[1].slot = SlotIds.Py_tp_methods;
        slot[1].pfunc = Unsafe.AsPointer(ref s_methods);
        slot[2].slot = SlotIds.Py_tp_repr;
        slot[2].pfunc = (delegate* unmanaged[Cdecl]<PyObject*, PyObject*>)&Repr;
        PyType_Spec spec = default;
        spec.name = CString.Of("sys.TextStream"u8);
        spec.basicsize = sizeof(Instance);
        spec.flags = (uint)(TypeFlags.Py_TPFLAGS_DEFAULT | TypeFlags.Py_TPFLAGS_DISALLOW_INSTANTIATION);
        spec.slots = slot;
        return SpecTypes.Create(null, null, &spec, null, strict: false);
    }

    private static void Describe(PyMemberDef* member, ReadOnlySpan<byte> name, int type, nint offset)
    {
        member->name = CString.Of(name);
        member->type = type;
        member->offset = offset;
        member->flags = MemberCodes.Py_READONLY;
    }

    private static PyObject* Make(PyObject* type, ReadOnlySpan<byte> name, ReadOnlySpan<byte> errors, int descriptor)
    {
        Instance* made = (Instance*)((PyTypeObject*)type)->tp_alloc((PyTypeObject*)type, 0);
        if (made != null)
        {
            made->Name = CString.Of(name);
            made->Mode = CString.Of("w"u8);
            made->Encoding = CString.Of("utf-8"u8);
            made->Errors = CString.Of(errors);
            made->Descriptor = descriptor;
        }
        return (PyObject*)made;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Repr(PyObject* self)
        => StringObjects.FromFormat("<sys.TextStream name='%s' mode='w' encoding='utf-8'>"u8, (nint)((Instance*)self)->Name);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* WriteText(PyObject* self, PyObject* text)
    {
        if (!StringObjects.IsString(text))
        {
            return UnsupportedType.RefuseArgument(text, "write() argument must be str, not %.50s"u8);
        }
        Instance* stream = (Instance*)self;
        PyObject* bytes = TextEncoding.Encode(text, null, stream->Errors);
        bool written = bytes != null && Write(stream->Descriptor, BytesObjects.Data(bytes), BytesObjects.Size(bytes));
        Refcount.XDecRef(bytes);
        return written ? IntegerObjects.FromInt64(StringObjects.Length(text)) : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Flush(PyObject* self, PyObject* ignored) => Symbols.None;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* FileNumber(PyObject* self, PyObject* ignored) => IntegerObjects.FromInt64(((Instance*)self)->Descriptor);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsTerminal(PyObject* self, PyObject* ignored)
        => isatty(((Instance*)self)->Descriptor) != 0 ? Symbols.True : Symbols.False;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* IsWritable(PyObject* self, PyObject* ignored) => Symbols.True;

    [DllImport("libc")]
    private static extern nint write(int descriptor, void* start, nuint length);

    [DllImport("libc")]
    private static extern int isatty(int descriptor);
}
