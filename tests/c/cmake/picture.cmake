# The picture of the manual shows what PROGRAM draws: the same boxes, and between
# them the same arrows, solid and dashed ones. FOLDER is for the graph.
set(graph ${FOLDER}/object_graph.dot)
execute_process(
  COMMAND ${CMAKE_COMMAND} -E env NATIVEWEAKREF_DEBUG=1
          NATIVEWEAKREF_GRAPH=${graph} ${PROGRAM} draw
  RESULT_VARIABLE result
  ERROR_QUIET)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ended with: ${result}")
endif()

set(drawn "")
file(STRINGS ${graph} lines)
foreach(line IN LISTS lines)
  if(line MATCHES "^  (n[0-9]+) -> (n[0-9]+)( \\[style=dashed\\])?;")
    set(kind solid)
    if(CMAKE_MATCH_3)
      set(kind dashed)
    endif()
    list(APPEND drawn "${kind} ${CMAKE_MATCH_1} ${CMAKE_MATCH_2}")
  elseif(line MATCHES "^  (n[0-9]+) \\[label=\"(.*)\"\\];")
    list(APPEND drawn "${CMAKE_MATCH_1} ${CMAKE_MATCH_2}")
  endif()
endforeach()

# A group of the picture: its title, then what it consists of.
set(shown "")
file(READ ${PICTURE} picture)
string(REPLACE "&#45;&gt;" ">" picture "${picture}") # no semicolons in lists
string(REPLACE ";" "," picture "${picture}")
string(REGEX MATCHALL "<title>n[^\n]*\n(<[^/][^\n]*\n)+" groups "${picture}")
foreach(group IN LISTS groups)
  string(REGEX MATCH "<title>(n[0-9]+)(>(n[0-9]+))?" title "${group}")
  set(from ${CMAKE_MATCH_1})
  set(to ${CMAKE_MATCH_3})
  if(to)
    set(kind solid)
    if(group MATCHES "stroke-dasharray")
      set(kind dashed)
    endif()
    list(APPEND shown "${kind} ${from} ${to}")
  else()
    string(REGEX MATCHALL ">[^<>\n]+</text>" texts "${group}")
    list(TRANSFORM texts REPLACE ">([^<>]+)</text>" "\\1")
    list(JOIN texts "\\n" label)
    list(APPEND shown "${from} ${label}")
  endif()
endforeach()

list(SORT drawn)
list(SORT shown)
if(NOT drawn STREQUAL shown OR NOT drawn MATCHES "dashed")
  message(FATAL_ERROR "drawn: ${drawn}\nin the picture: ${shown}")
endif()
