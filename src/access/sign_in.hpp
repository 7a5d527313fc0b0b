// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "access/core.hpp"

namespace stepwise::access {

/// Where a try comes from.
struct SignInFrom {
  std::string address, user_agent, request_id;
};
/// A new session: its token for the cookie, and how far it has come.
struct SignInDone {
  std::string token, stage;
};

/// Name and password. One sentence for every wrong answer (unknown name, wrong password, locked, no longer active), after
/// the same work, so that nothing is learned from it. Fault busy: too many tries from one address or for one name.
Result<SignInDone> try_password(Site::Core& core, const SignInFrom& from, std::string_view name, std::string_view password);
/// The six digits, at stage code or set_up. Right: the half session ends and a full one begins.
Result<SignInDone> try_code(Site::Core& core, const SignInFrom& from, const Session& session, std::string_view code);

}  // namespace stepwise::access
