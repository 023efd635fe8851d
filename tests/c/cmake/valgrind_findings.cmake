# Misdeeds that valgrind reports: it knows the blocks of the object heap.
function(add_valgrind_finding misdeed report)
  add_test(
    NAME valgrind.finds_${misdeed}
    COMMAND ${valgrind_program} --quiet --leak-check=full
            --show-leak-kinds=definite $<TARGET_FILE:valgrind_findings>
            ${misdeed})
  set_tests_properties(
    valgrind.finds_${misdeed}
    PROPERTIES LABELS "c;valgrind" TIMEOUT 120 PASS_REGULAR_EXPRESSION
               "${report}")
endfunction()

if(valgrind_program)
  add_program(valgrind_findings variants/valgrind_findings.c backend_ours)
  add_valgrind_finding(use_object_after_release "Invalid read of size")
  add_valgrind_finding(use_object_after_reuse "Invalid read of size")
  add_valgrind_finding(
    use_collected_object_after_release "Invalid read of size")
  add_valgrind_finding(use_large_object_after_release "Invalid read of size")
  add_valgrind_finding(write_behind_object "Invalid write of size")
  add_valgrind_finding(write_behind_tuple "Invalid write of size")
  add_valgrind_finding(read_uninitialised "depends on uninitialised value")
  add_valgrind_finding(release_twice "Invalid free")
  add_valgrind_finding(lose_object "are definitely lost")
  add_valgrind_finding(lose_collected_object "are definitely lost")
  # After Py_FinalizeEx nothing of the library's is left, not even reachable.
  add_test(
    NAME valgrind.nothing_is_left
    COMMAND
      ${valgrind_program} --quiet --leak-check=full --show-leak-kinds=all
      --errors-for-leak-kinds=all --error-exitcode=99
      $<TARGET_FILE:valgrind_findings> own_nothing)
  set_tests_properties(
    valgrind.nothing_is_left PROPERTIES LABELS "c;valgrind" TIMEOUT 120)
endif()
