using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.Copying;

/// <summary>What copying and pickling take an object apart into: a function, its arguments, and what to do with what it returns.</summary>
/// <remarks>All of this runs foreign code. Results are owned; NULL with an error.</remarks>
internal static unsafe class ObjectReduction
{
    private const int FirstWithNew = 2; // the first protocol that makes a copy by __new__

    /// <summary><c>__reduce_ex__</c>: an own <c>__reduce__</c> of the class wins.</summary>
    internal static PyObject* OfProtocol(PyObject* op, int protocol)
    {
        PyObject* name = StringObjects.InternLiteral("__reduce__"u8);
        if (name == null)
        {
            return null;
        }
        PyObject* own;
        PyObject* result = null;
        if (Attributes.TryGet(op, name, &own))
        {
            int overridden = own == null ? 0 : IsOverridden(op->ob_type, name);
            result = overridden < 0 ? null : overridden > 0 ? Calls.NoArgs(own) : Usual(op, protocol);
            Refcount.XDecRef(own);
        }
        Refcount.DecRef(name);
        return result;
    }

    /// <summary>As <see cref="OfProtocol"/>, past the class's own method.</summary>
    internal static PyObject* Usual(PyObject* op, int protocol) => protocol < FirstWithNew ? OldReduction.Of(op) : ByNew(op);

    private static int IsOverridden(PyTypeObject* type, PyObject* name)
    {
        PyObject* method = Attributes.Get((PyObject*)type, name);
        int overridden = method == null ? -1
            : method != TypeDictionary.Find(Symbols.Table.PyBaseObject_Type, name) ? 1 : 0;
        Refcount.XDecRef(method);
        return overridden;
    }

    private static PyObject* ByNew(PyObject* op)
    {
        if (op->ob_type->tp_new == null)
        {
            return UnsupportedType.Refuse(op, "cannot pickle '%.200s' object"u8);
        }
        ConstructorArguments given = default;
        if (!given.Ask(op))
        {
            return null;
        }
        PyObject* call = Call(op, &given);
        bool isAllThere = given.Positional == null && !ListObjects.IsList(op) && !DictObjects.IsDict(op);
        given.Release();
        PyObject* state = call == null ? null : InstanceState.Ask(op, isAllThere);
        PyObject* result = state == null ? null : WithItems(op, call, state);
        Refcount.XDecRef(state);
        Refcount.XDecRef(call);
        return result;
    }

    // The function and its arguments, as a pair.
    private static PyObject* Call(PyObject* op, ConstructorArguments* given)
    {
        bool named = given->Named != null && DictObjects.Count(given->Named) != 0;
        PyObject* function = named ? CopyFunctions.NewObjectWithNames() : CopyFunctions.NewObject();
        PyObject* type = (PyObject*)op->ob_type;
        PyObject* args = function == null ? null
            : named ? TupleObjects.Pack(type, given->Positional, given->Named) : TupleObjects.Pack(type);
        if (args != null && !named && given->Positional != null)
        {
            Refcount.Replace(&args, SequenceOperators.Concat(args, given->Positional));
        }
        PyObject* call = args == null ? null : TupleObjects.Pack(function, args);
        Refcount.XDecRef(args);
        return call;
    }

    // The items of lists and dicts come one by one.
    private static PyObject* WithItems(PyObject* op, PyObject* call, PyObject* state)
    {
        PyObject* items = ListObjects.IsList(op) ? Iteration.GetIter(op) : Refcount.NewRef(Symbols.None);
        PyObject* pairs = items == null ? null : DictObjects.IsDict(op) ? Pairs(op) : Refcount.NewRef(Symbols.None);
        PyObject* result = pairs == null ? null : TupleObjects.New(5);
        if (result == null)
        {
            Refcount.XDecRef(items);
            Refcount.XDecRef(pairs);
            return null;
        }
        PyObject** places = TupleObjects.Items(result);
        places[0] = Refcount.NewRef(TupleObjects.Items(call)[0]);
        places[1] = Refcount.NewRef(TupleObjects.Items(call)[1]);
        places[2] = Refcount.NewRef(state);
        places[3] = items;
        places[4] = pairs;
        return result;
    }

    private static PyObject* Pairs(PyObject* op)
    {
        PyObject* method = Attributes.GetString(op, CString.Of("items"u8));
        PyObject* items = method == null ? null : Calls.NoArgs(method);
        PyObject* iterator = items == null ? null : Iteration.GetIter(items);
        Refcount.XDecRef(items);
        Refcount.XDecRef(method);
        return iterator;
    }
}
