"""Who may enter the desk: accounts, log-in, second factor, throttle. Every page of the desk lies
behind its gate.
"""
