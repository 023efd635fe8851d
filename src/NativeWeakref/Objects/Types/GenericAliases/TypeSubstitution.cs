using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types.GenericAliases;

/// <summary>Type arguments in the place of type variables: what square brackets do behind an alias or a union.</summary>
/// <remarks>Each step asks objects for attributes and calls what it gets: foreign code everywhere.</remarks>
internal unsafe struct TypeSubstitution
{
    private PyObject* _variables; // borrowed: a tuple
    private PyObject* _values; // owned: a tuple of as many
    private PyObject* _result; // owned: a list

    /// <summary>
    /// Input: the alias, its arguments and its type variables, both tuples, and what stands in the brackets. Return: an owned tuple of new
    /// arguments; NULL with TypeError or what foreign code raised.
    /// </summary>
    internal static PyObject* Apply(PyObject* alias, PyObject* args, PyObject* variables, PyObject* item)
    {
        nint count = TupleObjects.Size(variables);
        if (count == 0)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "%R is not a generic class"u8, (nint)alias);
        }
        PyObject* given = Spread(item);
        for (nint i = 0; i < count && given != null; i++)
        {
            given = Prepare(alias, TupleObjects.Items(variables)[i], given);
        }
        if (given != null && TupleObjects.Size(given) != count)
        {
            bool few = TupleObjects.Size(given) < count;
            Errors.Format(
                *Symbols.Table.PyExc_TypeError,
                few ? "Too few arguments for %R; actual %zd, expected %zd"u8 : "Too many arguments for %R; actual %zd, expected %zd"u8,
                (nint)alias, TupleObjects.Size(given), count);
            Refcount.Clear(&given);
        }
        if (given == null)
        {
            return null;
        }
        TypeSubstitution run;
        run._variables = variables;
        run._values = given;
        run._result = ListObjects.New(0);
        PyObject* made = run._result != null && run.AddAll(args)
            ? TupleObjects.FromArray(ListObjects.Items(run._result), ListObjects.Size(run._result)) : null;
        Refcount.XDecRef(run._result);
        Refcount.DecRef(given);
        return made;
    }

    // What stands in the brackets as an owned tuple; an unpacked tuple of known length stands for its items.
    private static PyObject* Spread(PyObject* item)
    {
        PyObject* items = AsTuple(Refcount.NewRef(item));
        PyObject* list = items == null ? null : ListObjects.New(0);
        bool complete = list != null;
        for (nint i = 0; complete && i < TupleObjects.Size(items); i++)
        {
            complete = AddSpread(list, TupleObjects.Items(items)[i]);
        }
        PyObject* given = complete ? TupleObjects.FromArray(ListObjects.Items(list), ListObjects.Size(list)) : null;
        Refcount.XDecRef(list);
        Refcount.XDecRef(items);
        return given;
    }

    private static bool AddSpread(PyObject* list, PyObject* item)
    {
        if (ClassTests.IsType(item))
        {
            return ListObjects.Append(list, item) == 0;
        }
        PyObject* parts;
        if (!Attributes.TryGet(item, "__typing_unpacked_tuple_args__"u8, &parts))
        {
            return false;
        }
        bool added = parts != null && TupleObjects.IsTuple(parts) && !IsOpen(parts)
            ? AddItems(list, parts) : ListObjects.Append(list, item) == 0;
        Refcount.XDecRef(parts);
        return added;
    }

    // (int, ...): any number of them.
    private static bool IsOpen(PyObject* parts)
    {
        nint count = TupleObjects.Size(parts);
        return count != 0 && TupleObjects.Items(parts)[count - 1] == Symbols.Table._Py_EllipsisObject;
    }

    // A variable may change all values before they are counted. Takes over the tuple of values and returns another one, or NULL.
    private static PyObject* Prepare(PyObject* alias, PyObject* variable, PyObject* given)
    {
        PyObject* prepare;
        if (!Attributes.TryGet(variable, "__typing_prepare_subst__"u8, &prepare))
        {
            Refcount.DecRef(given);
            return null;
        }
        if (prepare == null || prepare == Symbols.None)
        {
            return given;
        }
        PyObject* args = TupleObjects.Pack(alias, given);
        Refcount.DecRef(given);
        PyObject* prepared = args == null ? null : Calls.CallObject(prepare, args);
        Refcount.XDecRef(args);
        Refcount.DecRef(prepare);
        return prepared == null ? null : AsTuple(prepared);
    }

    // Takes over an object. Return: it, if it is a tuple, else a tuple of it; NULL with MemoryError.
    private static PyObject* AsTuple(PyObject* op)
    {
        if (TupleObjects.IsTuple(op))
        {
            return op;
        }
        PyObject* tuple = TupleObjects.Pack(op);
        Refcount.DecRef(op);
        return tuple;
    }

    private readonly bool AddAll(PyObject* args)
    {
        bool added = true;
        for (nint i = 0; added && i < TupleObjects.Size(args); i++)
        {
            added = Add(TupleObjects.Items(args)[i]);
        }
        return added;
    }

    private readonly bool Add(PyObject* arg)
    {
        if (ClassTests.IsType(arg))
        {
            return ListObjects.Append(_result, arg) == 0;
        }
        PyObject* substitute;
        int unpacks = IsUnpacked(arg);
        if (unpacks < 0 || !Attributes.TryGet(arg, "__typing_subst__"u8, &substitute))
        {
            return false;
        }
        PyObject* made = substitute == null ? Fill(arg) : Substitute(arg, substitute);
        Refcount.XDecRef(substitute);
        if (made == null)
        {
            return false;
        }
        bool added = unpacks == 0 ? ListObjects.Append(_result, made) == 0
            : TupleObjects.IsTuple(made) ? AddItems(_result, made) : RefuseUnpacked(arg, made);
        Refcount.DecRef(made);
        return added;
    }

    // Whether an argument stands for any number of types. Return: 1, 0, or -1 with an error.
    private static int IsUnpacked(PyObject* arg)
    {
        PyObject* mark;
        if (!Attributes.TryGet(arg, "__typing_is_unpacked_typevartuple__"u8, &mark))
        {
            return -1;
        }
        int unpacks = mark == null ? 0 : ObjectProtocol.IsTrue(mark);
        Refcount.XDecRef(mark);
        return unpacks;
    }

    private readonly PyObject* Substitute(PyObject* variable, PyObject* substitute)
    {
        nint index = TypeParameters.IndexOf(_variables, variable);
        return index < 0 ? Errors.SystemError("a type variable appeared after the alias was made"u8)
            : Calls.OneArg(substitute, TupleObjects.Items(_values)[index]);
    }

    // An argument with variables of its own is subscripted in its turn; others stay. Return: owned, or NULL with an error.
    private readonly PyObject* Fill(PyObject* arg)
    {
        PyObject* own;
        if (!TypeParameters.TryGetOwn(arg, &own))
        {
            return null;
        }
        if (own == null || TupleObjects.Size(own) == 0)
        {
            Refcount.XDecRef(own);
            return Refcount.NewRef(arg);
        }
        PyObject* list = ListObjects.New(0);
        bool complete = list != null;
        for (nint i = 0; complete && i < TupleObjects.Size(own); i++)
        {
            complete = AddValue(list, TupleObjects.Items(own)[i]);
        }
        PyObject* values = complete ? TupleObjects.FromArray(ListObjects.Items(list), ListObjects.Size(list)) : null;
        PyObject* made = values == null ? null : ItemAccess.Get(arg, values);
        Refcount.XDecRef(values);
        Refcount.XDecRef(list);
        Refcount.DecRef(own);
        return made;
    }

    // A variable that can be iterated over stands for several types.
    private readonly bool AddValue(PyObject* list, PyObject* variable)
    {
        nint index = TypeParameters.IndexOf(_variables, variable);
        PyObject* value = index < 0 ? variable : TupleObjects.Items(_values)[index];
        return index >= 0 && variable->ob_type->tp_iter != null && TupleObjects.IsTuple(value)
            ? AddItems(list, value) : ListObjects.Append(list, value) == 0;
    }

    private static bool AddItems(PyObject* list, PyObject* tuple)
    {
        bool added = true;
        for (nint i = 0; added && i < TupleObjects.Size(tuple); i++)
        {
            added = ListObjects.Append(list, TupleObjects.Items(tuple)[i]) == 0;
        }
        return added;
    }

    private static bool RefuseUnpacked(PyObject* arg, PyObject* made)
    {
        Errors.Format(
            *Symbols.Table.PyExc_TypeError, "__typing_subst__ of '%.100s' objects should return a tuple, not '%.100s'"u8,
            (nint)arg->ob_type->tp_name, (nint)made->ob_type->tp_name);
        return false;
    }
}
