# The suites of docs/reliability.md as labels of tests, beside those that say how a
# test runs (valgrind, debug, fuzz). Behind each label a pattern of its tests.
set(
  suites
  arguments
  "^(ours|debug)\\.(bad_arguments|null_|refused_)"
  faults
  "^(ours|debug)\\.(failed_allocations|every_allocation_fails|out_of_memory)"
  faults
  "^(ours|debug)\\.[a-z]+_without_memory"
  random
  "^ours\\.(programs|graphs|planted_defect)"
  threads
  "^(ours|sanitized)\\.(threads_|forgotten_gil)"
  sanitizers
  "^(addresses|sanitized)\\."
  hosts
  "^ours\\.(hosts|rights|process_untouched|link_variant|beside_python)")

get_property(all_tests DIRECTORY PROPERTY TESTS)
while(suites)
  list(POP_FRONT suites label pattern)
  set(found ${all_tests})
  list(FILTER found INCLUDE REGEX "${pattern}")
  if(found)
    set_property(TEST ${found} APPEND PROPERTY LABELS ${label})
  endif()
endwhile()
