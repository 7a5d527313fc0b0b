// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace stepwise {

/// Why something expected could not be done. A surprise (broken disk, a bug) is thrown instead.
enum class FaultKind {
  not_found,    ///< does not exist, or does not exist for whoever asks
  invalid,      ///< the input is wrong; the sentence says how to put it right
  stale,        ///< someone saved the same thing first
  busy,         ///< too much at once; the same call may work in a moment
  unavailable,  ///< a disk, a database or a tool is not there; somebody has to act
};

/// An expected failure, with a sentence for the person who sees it.
struct Fault {
  FaultKind kind;
  std::string sentence;
};

template <class T>
using Result = tl::expected<T, Fault>;

/// A failure to return from a function that gives a Result.
inline tl::unexpected<Fault> fail(FaultKind kind, std::string sentence) {
  return tl::unexpected<Fault>{Fault{kind, std::move(sentence)}};
}

/// The HTTP status that stands for a fault; closed, so a new kind breaks the build until it is answered.
constexpr int http_status(FaultKind kind) {
  switch (kind) {
    case FaultKind::not_found: return 404;
    case FaultKind::invalid: return 422;
    case FaultKind::stale: return 409;
    case FaultKind::busy: return 503;
    case FaultKind::unavailable: return 503;
  }
  return 500;
}

}  // namespace stepwise
