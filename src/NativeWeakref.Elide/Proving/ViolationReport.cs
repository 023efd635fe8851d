using System.Collections.Generic;
using System.Linq;

namespace NativeWeakref.Elide.Proving;

/// <summary>
/// Turns violations into chains. One chain for each function or datum of ours that steps wrong, from an export to it and
/// on through the class library to the thing that is forbidden.
/// </summary>
internal sealed class ViolationReport
{
    private readonly Proof _proof;
    private readonly Ownership _ownership;
    private readonly Dictionary<Node, Violation> _firstViolation = [];

    /// <summary>For library nodes from which a violation can be reached: the next node on the shortest way there.</summary>
    private readonly Dictionary<Node, Node?> _nextHop = [];

    private ViolationReport(Proof proof, Ownership ownership)
    {
        _proof = proof;
        _ownership = ownership;
    }

    public static List<string> Lines(Proof proof, Ownership ownership)
    {
        ViolationReport report = new(proof, ownership);
        report.FindWaysThroughLibrary();
        return report.Write();
    }

    private void FindWaysThroughLibrary()
    {
        Dictionary<Node, List<Node>> callers = [];
        foreach ((Node from, List<Node> targets) in _proof.Edges)
        {
            foreach (Node target in targets.Where(target => !target.IsOurs))
            {
                if (!callers.TryGetValue(target, out List<Node>? list))
                {
                    callers.Add(target, list = []);
                }
                list.Add(from);
            }
        }
        Queue<Node> pending = new();
        foreach (Violation violation in _proof.Violations)
        {
            if (_firstViolation.TryAdd(violation.Node, violation) && !violation.Node.IsOurs && _nextHop.TryAdd(violation.Node, null))
            {
                pending.Enqueue(violation.Node);
            }
        }
        while (pending.TryDequeue(out Node? node))
        {
            foreach (Node caller in callers.GetValueOrDefault(node, []).Where(caller => !caller.IsOurs))
            {
                if (_nextHop.TryAdd(caller, node))
                {
                    pending.Enqueue(caller);
                }
            }
        }
    }

    private List<string> Write()
    {
        List<string> lines = [];
        foreach (Violation violation in _proof.Violations.Where(violation => violation.Node.IsOurs))
        {
            lines.Add(Line(ChainTo(violation.Node), violation));
        }
        foreach ((Node from, List<Node> targets) in _proof.Edges.Where(edge => edge.Key.IsOurs))
        {
            foreach (Node target in targets.Where(_nextHop.ContainsKey).Distinct())
            {
                List<Node> chain = ChainTo(from);
                Node last = target;
                for (Node? hop = target; hop != null; hop = _nextHop[hop])
                {
                    chain.Add(hop);
                    last = hop;
                }
                lines.Add(Line(chain, _firstViolation[last]));
            }
        }
        return lines;
    }

    private List<Node> ChainTo(Node node)
    {
        List<Node> chain = [];
        for (Node? at = node; at != null; at = _proof.ReachedFrom[at])
        {
            chain.Add(at);
        }
        chain.Reverse();
        return chain;
    }

    private string Line(List<Node> chain, Violation violation)
    {
        IEnumerable<string> names = chain.Select(_ownership.Readable);
        string way = string.Join(" -> ", violation.Target.Length > 0 ? names.Append(violation.Target) : names);
        return $"{way}: {violation.Reason} (at {_ownership.Readable(violation.Node)}+0x{violation.At:x})";
    }
}
