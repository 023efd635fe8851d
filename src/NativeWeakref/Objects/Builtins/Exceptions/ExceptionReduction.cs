using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>What a copy of an exception is made of: its type, its arguments, and its attributes as far as there are any.</summary>
internal static unsafe class ExceptionReduction
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> ReducePointer => &Reduce;

    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*, PyObject*> SetStatePointer => &SetState;

    /// <summary>The methods of AttributeError and ImportError, which take keywords, and of OSError, whose files are no arguments.</summary>
    internal static void FillAttributeError(PyTypeObject* type)
    {
        BuiltinMethods.Add(type, "__getstate__"u8, &AttributeErrorState, MethodFlags.METH_NOARGS, default);
        BuiltinMethods.Add(type, "__reduce__"u8, &ReduceAttributeError, MethodFlags.METH_NOARGS, default);
    }

    internal static void FillImportError(PyTypeObject* type)
        => BuiltinMethods.Add(type, "__reduce__"u8, &ReduceImportError, MethodFlags.METH_NOARGS, default);

    internal static void FillOSError(PyTypeObject* type)
        => BuiltinMethods.Add(type, "__reduce__"u8, &ReduceOSError, MethodFlags.METH_NOARGS, default);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Reduce(PyObject* self, PyObject* ignored)
        => Make(self, ExceptionArguments.Of(self), ((PyBaseExceptionObject*)self)->dict);

    // A state that is NULL is left out.
    private static PyObject* Make(PyObject* self, PyObject* args, PyObject* state)
        => state == null ? TupleObjects.Pack((PyObject*)self->ob_type, args) : TupleObjects.Pack((PyObject*)self->ob_type, args, state);

    // Attributes come back one by one. Foreign code may change the dictionary meanwhile.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* SetState(PyObject* self, PyObject* state)
    {
        if (state != Symbols.None && !DictObjects.IsDict(state))
        {
            return Errors.TypeError("state is not a dictionary"u8);
        }
        nint position = 0;
        PyObject* name;
        PyObject* value;
        while (state != Symbols.None && DictObjects.Next(state, &position, &name, &value, null))
        {
            Refcount.IncRef(name);
            Refcount.IncRef(value);
            int status = Attributes.Set(self, name, value); // foreign code
            Refcount.DecRef(name);
            Refcount.DecRef(value);
            if (status < 0)
            {
                return null;
            }
        }
        return Symbols.None;
    }

    // The object is left out: it may be anything.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* AttributeErrorState(PyObject* self, PyObject* ignored) => StateOf((PyAttributeErrorObject*)self);

    private static PyObject* StateOf(PyAttributeErrorObject* self)
    {
        PyObject* state = NewState((PyBaseExceptionObject*)self);
        return state != null && Add(&state, "name"u8, self->name) && Add(&state, "args"u8, self->args) ? state : null;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReduceAttributeError(PyObject* self, PyObject* ignored)
        => Finish(self, ExceptionArguments.Of(self), StateOf((PyAttributeErrorObject*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReduceImportError(PyObject* self, PyObject* ignored)
    {
        PyImportErrorObject* error = (PyImportErrorObject*)self;
        if (error->name == null && error->path == null && error->name_from == null)
        {
            return Make(self, ExceptionArguments.Of(self), error->dict);
        }
        PyObject* state = NewState((PyBaseExceptionObject*)self);
        bool complete = state != null && Add(&state, "name"u8, error->name) && Add(&state, "path"u8, error->path)
            && Add(&state, "name_from"u8, error->name_from);
        return complete ? Finish(self, ExceptionArguments.Of(self), state) : null;
    }

    // The file is an argument again; the one in between is another system's error number.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* ReduceOSError(PyObject* self, PyObject* ignored)
    {
        PyOSErrorObject* error = (PyOSErrorObject*)self;
        PyObject* args = ExceptionArguments.Of(self);
        if (TupleObjects.Size(args) != 2 || error->filename == null)
        {
            return Make(self, args, error->dict);
        }
        PyObject** given = TupleObjects.Items(args);
        PyObject* all = error->filename2 == null
            ? TupleObjects.Pack(given[0], given[1], error->filename) : TupleObjects.New(5);
        if (all == null)
        {
            return null;
        }
        if (error->filename2 != null)
        {
            PyObject** places = TupleObjects.Items(all);
            places[0] = Refcount.NewRef(given[0]);
            places[1] = Refcount.NewRef(given[1]);
            places[2] = Refcount.NewRef(error->filename);
            places[3] = Refcount.NewRef(Symbols.None);
            places[4] = Refcount.NewRef(error->filename2);
        }
        PyObject* result = Make(self, all, error->dict);
        Refcount.DecRef(all);
        return result;
    }

    // A copy of the attributes, owned; or NULL with MemoryError.
    private static PyObject* NewState(PyBaseExceptionObject* self) => self->dict == null ? DictObjects.New() : DictCopy.Copy(self->dict);

    // A value that is NULL is left out. Return: false with an error, the state released.
    private static bool Add(PyObject** state, System.ReadOnlySpan<byte> name, PyObject* value)
    {
        PyObject* key = value == null ? null : StringObjects.InternLiteral(name);
        bool added = value == null || (key != null && DictObjects.Set(*state, key, value) == 0);
        Refcount.XDecRef(key);
        if (!added)
        {
            Refcount.Clear(state);
        }
        return added;
    }

    // Takes over the state, or NULL with an error.
    private static PyObject* Finish(PyObject* self, PyObject* args, PyObject* state)
    {
        PyObject* result = state == null ? null : Make(self, args, state);
        Refcount.XDecRef(state);
        return result;
    }
}
